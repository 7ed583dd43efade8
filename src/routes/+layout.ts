export const prerender = __STATIC__;

/** Every web server answers a folder with its index.html; few look for /d/name.html when asked for /d/name. */
export const trailingSlash = __STATIC__ ? 'always' : 'never';

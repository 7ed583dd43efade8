export const prerender = __STATIC__;

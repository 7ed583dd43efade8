import node from '@sveltejs/adapter-node';
import fixed from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const isStatic = process.env.ENTENTE_HOSTING === 'static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: isStatic
			? // What needs a server is left out.
				fixed({ pages: 'build-static', assets: 'build-static', strict: false })
			: node({ out: 'build', precompress: true }),
		// The hash of a link is a view of the dossier, not a place on the page.
		prerender: { handleMissingId: 'ignore' },
		// 404.html is shown for addresses of any depth.
		paths: { relative: !isStatic },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one inline style of SvelteKit: its route announcer. A new SvelteKit may change the hash;
				// the end-to-end tests then report a style-src-attr violation.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'frame-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'entente-worker']
			}
		}
	}
};

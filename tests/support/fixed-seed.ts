import fc from 'fast-check';

// The same commit gives the same verdict, so the properties of a test run start from one seed; `npm run soak` tries others.
const asked = typeof process === 'undefined' ? undefined : process.env.ENTENTE_SEED;
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? 20_200_201) });

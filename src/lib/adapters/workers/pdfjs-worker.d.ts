// The package has no types for the half that reads; all that is used of it is that importing it makes it known.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

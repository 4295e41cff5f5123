/** pdf.js has no types for its second half; it is loaded for its effect alone. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

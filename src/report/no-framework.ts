/** What stands for a framework where none fits; by itself, since the import page has no use for schemas. */
export const NO_FRAMEWORK = 'none';

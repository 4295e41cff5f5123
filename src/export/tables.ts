/** All tables of the archive. */
import { budgetTable } from './budget-table.ts';
import { findingsTable } from './findings-table.ts';
import { indicatorsTable } from './indicators-table.ts';
import { reportsTable } from './reports-table.ts';
import { sheetIndicatorsTable } from './sheet-indicators-table.ts';
import { sheetsTable } from './sheets-table.ts';
import type { ExportTable } from './table.ts';

export const TABLES: readonly ExportTable[] = [
  reportsTable,
  indicatorsTable,
  budgetTable,
  sheetsTable,
  sheetIndicatorsTable,
  findingsTable,
];

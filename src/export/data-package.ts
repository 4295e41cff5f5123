/** `datapackage.json`: the tables described as a Frictionless data package, the budget with fiscal concepts. */
import { PHASE_NAMES, PHASES } from '../report/budget.ts';
import { type ArchiveFile, archiveFiles, type ExportSource } from './archive-files.ts';
import type { ExportTable, FieldInfo } from './table.ts';

/** The name under which the package is known. */
const PACKAGE_NAME = 'mingzhang';

/** The descriptor; every size and checksum is that of the text which is published. */
export function dataPackage(source: ExportSource) {
  const { portal } = source;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: PACKAGE_NAME,
    title: portal.title,
    description: portal.description,
    homepage: new URL(portal.base, portal.address).href,
    contributors: [{ title: portal.publisher, roles: ['publisher'] }],
    // What the fiscal concepts of the fields mean, and which phases the amounts can have.
    taxonomy: 'https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json',
    phases: PHASES.map((id) => ({ id, title: PHASE_NAMES[id] })),
    resources: archiveFiles(source).filter(isData).map(resource),
  };
}

/** Column descriptions and schemas explain data; they are none. */
function isData({ path, table }: ArchiveFile): boolean {
  return table !== undefined || path === 'reports.json' || path === 'findings.json';
}

function resource({ path, title, format, mediaType, bytes, sha256, table }: ArchiveFile) {
  return {
    name: path.replace('.', '-'),
    path,
    title,
    ...(table === undefined ? {} : { description: table.description, type: 'table' }),
    format: format.toLowerCase(),
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(table === undefined ? {} : { dialect: { header: true, delimiter: ',' }, schema: tableSchema(table) }),
  };
}

function tableSchema({ fields, primaryKey, foreignKeys }: ExportTable) {
  return {
    fields: fields.map(fieldSchema),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: foreignKeys.map(({ field, table, to }) => ({
            fields: [field],
            reference: { resource: `${table}-csv`, fields: [to] },
          })),
        }),
  };
}

function fieldSchema({ name, title, description, type, unit, values, concept, required }: FieldInfo) {
  const constraints = {
    ...(required === true ? { required } : {}),
    ...(values === undefined ? {} : { enum: values }),
  };
  return {
    name,
    title,
    description,
    type,
    // A percentage keeps its sign.
    ...(unit === '%' ? { bareNumber: false } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(concept === undefined ? {} : { columnType: concept }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

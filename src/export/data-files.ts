/** Everything below `data/`: the files of the archive, and the descriptors that list them. */
import { type ArchiveFile, archiveFiles, type ExportSource, smallFile } from './archive-files.ts';
import { catalog } from './catalog.ts';
import { dataPackage } from './data-package.ts';

/** All files in the order of the data page. */
export function dataFiles(source: ExportSource): readonly ArchiveFile[] {
  return [
    ...archiveFiles(source),
    smallFile(
      {
        path: 'datapackage.json',
        title: '数据包描述（Frictionless Data Package）：字段、主键、预算阶段、校验值',
        format: 'JSON',
        mediaType: 'application/json',
      },
      `${JSON.stringify(dataPackage(source), null, 2)}\n`,
    ),
    smallFile(
      {
        path: 'catalog.jsonld',
        title: '数据目录（DCAT），供开放数据平台收录',
        format: 'JSON-LD',
        mediaType: 'application/ld+json',
      },
      `${JSON.stringify(catalog(source), null, 2)}\n`,
    ),
  ];
}

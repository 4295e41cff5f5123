/** A schema.org object for the head of a report's page: the report as a dataset. */
import { lastChange } from '../report/last-change.ts';
import { regionName } from '../report/region-name.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import { reportUrl } from '../archive/urls.ts';
import { downloadsOf } from './downloads.ts';

/**
 * A report's data as a schema.org Dataset.
 *
 * @param address  of the site, for example `https://mingzhang.example`.
 */
export function datasetJsonLd(entry: ArchiveEntry, address: string): object {
  const { view, id, title } = entry;
  const { report, department } = view;
  const { source, published, entered } = report.disclosure;
  const region = regionName(department.regions);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': absolute(`${reportUrl(id)}#dataset`, address),
    name: title,
    description: datasetDescription(entry),
    url: absolute(reportUrl(id), address),
    identifier: id,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    temporalCoverage: `${report.year}-01-01/${report.year}-12-31`,
    spatialCoverage: { '@type': 'Place', name: region },
    creator: { '@type': 'GovernmentOrganization', name: department.name },
    datePublished: published ?? entered,
    dateModified: lastChange(report),
    ...(source.address === undefined ? {} : { isBasedOn: source.address }),
    distribution: downloadsOf(entry).map(({ name, href, mediaType }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      contentUrl: absolute(href, address),
    })),
  };
}

/** Search engines want at least fifty characters, which a short name alone would miss. */
function datasetDescription({ view }: ArchiveEntry): string {
  const { report, department, sheet } = view;
  const scores = [
    ...(sheet.stated.total === null ? [] : [`自评总分 ${sheet.stated.total} 分`]),
    ...(sheet.recomputed.total === null ? [] : [`复算总分 ${sheet.recomputed.total} 分`]),
  ];
  const result = scores.length === 0 ? '未公开得分' : scores.join('，');
  return (
    `${department.name}${report.year}年度部门整体支出绩效自评数据：${result}。` +
    '包括各项指标的分值、自评得分、复算得分与算式，收支各阶段金额，年度指标完成情况，以及核对发现。'
  );
}

function absolute(path: string, address: string): string {
  return new URL(path, address).href;
}

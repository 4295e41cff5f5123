/** `catalog.jsonld`: the archive in the vocabulary of data catalogues (DCAT), for harvesters of open-data portals. */
import { lastChange } from '../report/last-change.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import { url } from '../archive/urls.ts';
import { type ArchiveFile, archiveFiles, type ExportSource } from './archive-files.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The catalogue with one dataset, the archive, and a distribution for each of its files. No licence is known, none is named. */
export function catalog(source: ExportSource, base: string = source.portal.base): object {
  const { portal, entries } = source;
  const at = (path: string): string => new URL(url(path, base), portal.address).href;
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': portal.publisher };
  const modified = lastChangeOf(entries);
  const years = entries.map(({ view }) => view.report.year);
  return {
    '@context': CONTEXT,
    '@id': at('data/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': chinese(portal.title),
    'dct:description': chinese(portal.description),
    'dct:language': LANGUAGE,
    'dct:publisher': publisher,
    'foaf:homepage': { '@id': at('') },
    ...modified,
    'dcat:dataset': {
      '@id': at('data/'),
      '@type': 'dcat:Dataset',
      'dct:identifier': at('data/'),
      'dct:title': chinese('部门整体支出绩效自评数据'),
      'dct:description': chinese('全部自评报告的总分、指标得分、复算得分、收支各阶段金额与核对发现。'),
      'dct:language': LANGUAGE,
      'dct:publisher': publisher,
      'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/ANNUAL' },
      'dcat:keyword': ['部门整体支出', '绩效自评', '预算执行', '财政'].map(chinese),
      'dcat:landingPage': { '@id': at('data/') },
      ...modified,
      ...(years.length === 0 ? {} : { 'dct:temporal': period(years) }),
      'dcat:distribution': archiveFiles(source).map((file) => distribution(file, at(`data/${file.path}`))),
    },
  };
}

const LANGUAGE = { '@id': 'http://publications.europa.eu/resource/authority/language/ZHO' };

function distribution({ path, title, mediaType, bytes, sha256 }: ArchiveFile, address: string): object {
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': chinese(`${title}（${path}）`),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  };
}

function lastChangeOf(entries: readonly ArchiveEntry[]): object {
  const days = entries.map(({ view }) => lastChange(view.report));
  const last = days.reduce((latest, date) => (date > latest ? date : latest), '');
  return last === '' ? {} : { 'dct:modified': { '@type': 'xsd:date', '@value': last } };
}

function period(years: readonly number[]): object {
  const first = years.reduce((least, year) => (year < least ? year : least));
  const last = years.reduce((most, year) => (year > most ? year : most));
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': { '@type': 'xsd:date', '@value': `${first}-01-01` },
    'dcat:endDate': { '@type': 'xsd:date', '@value': `${last}-12-31` },
  };
}

function chinese(text: string): object {
  return { '@language': 'zh-Hans', '@value': text };
}

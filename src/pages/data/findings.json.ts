import { CHECKS } from '../../check/checks/index.ts';
import { loadArchive } from '../../site/archive.ts';
import { findingJson, publishedFindings } from '../../site/finding/findings.ts';
import { inspection } from '../../site/inspection.ts';

export async function GET(): Promise<Response> {
  const { entries } = await loadArchive();
  const { counts } = inspection();
  return Response.json({
    schemaVersion: '1',
    checks: CHECKS.map(({ id, title, family }) => ({ id, title, family, comparisons: counts[id] ?? {} })),
    findings: publishedFindings(entries).map(({ entry, finding, href }) => ({
      report: entry.id,
      url: href,
      ...findingJson(finding),
    })),
  });
}

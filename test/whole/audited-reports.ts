/** What a failed build says, with the source of the reports that it names: enough to make a small test of each. */
export function auditedReports(output: string, files: Readonly<Record<string, string>>): string {
  const lines = output.split('\n');
  const from = lines.findIndex((line) => line.startsWith('网站没有生成') || /Error/.test(line));
  const told = lines.slice(from < 0 ? -40 : from).join('\n');
  const named = new Set([...told.matchAll(/reports\/([a-z0-9-]+\/\d{4})\//g)].map(([, id]) => `reports/${id}.mdx`));
  const sources = [...named].slice(0, 3).map((file) => `--- ${file}\n${files[file] ?? ''}`);
  return [told, ...sources].join('\n').slice(0, 60_000);
}

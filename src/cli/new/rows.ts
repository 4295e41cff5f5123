/** Rows for the nodes of a framework below which a report sets up its own indicators: one row each, as a model. */
import type { Framework } from '../../report/framework.ts';
import { uniqueId } from '../../report/id-from-name.ts';
import { openNodes, type OpenNode } from '../../report/open-nodes.ts';
import type { Report } from '../../report/report.ts';
import { PLACEHOLDER } from './placeholder.ts';
import { EMPTY } from './structure.ts';
import { Flow, type Value } from '../../write/yaml-lines.ts';

/** The nodes that leave their indicators to the report and below which last year's report, whose rows are taken over, has none. */
export function nodesWithoutRows(framework: Framework | undefined, prior: Report | undefined): OpenNode[] {
  return openNodes(framework).filter(({ node }) => !prior?.targets.some(({ under }) => under === node.id));
}

/** One row for each node; `check` reports every gap in it until it is filled in. */
export function modelRows(nodes: readonly OpenNode[], prior: Report | undefined): { [key: string]: Value }[] {
  const taken = new Set(prior?.targets.map(({ id }) => id));
  return nodes.map(({ node, path }) => ({
    id: uniqueId(`${node.id}-1`, taken),
    under: node.id,
    levels: new Flow(path.length === 1 ? [...path, PLACEHOLDER] : path.slice(0, 2)),
    name: PLACEHOLDER,
    target: EMPTY,
    actual: EMPTY,
    weight: EMPTY,
    stated: EMPTY,
  }));
}

/** The remark for editors above the rows. */
export function rowRemarks(nodes: readonly OpenNode[]): string[] {
  if (nodes.length === 0) return [];
  return [
    '原表每个三级指标写一项：照这里的样子添，编号不重复；levels 依次写一级、二级指标名称',
    '知道方向的，在 actual 下面加一行 direction: ">="（越高越好）、"<="（越低越好）或 "="',
    ...dividedPoints(nodes).map(({ name, weight, ids }) => {
      return `under: ${ids.join('、')} 的各项，weight 加起来应是${name}的 ${weight} 分`;
    }),
  ];
}

/** The points that rows divide, each with the nodes under which these stand. */
export function dividedPoints(nodes: readonly OpenNode[]): { name: string; weight: string; ids: string[] }[] {
  const known = nodes.flatMap(({ node, points }) => (points === undefined ? [] : [{ id: node.id, ...points }]));
  return [...Map.groupBy(known, ({ name }) => name).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ name: first.name, weight: first.weight, ids: own.map(({ id }) => id) }];
  });
}

/** Runs in the browser: hits, filters and page links as elements. */
import { addressOf, type Asked, type Facet, FACETS, FORM_ID } from './address.ts';
import type { Hit } from './engine.ts';
import { type Excerpt, excerptsOf, fragmentOf } from './excerpt.ts';
import { FACET_NAMES, type FacetValues } from './facets.ts';
import { makeElement } from '../../browser/make-element.ts';
import type { Query } from './query.ts';
import type { Result } from '../search-document.ts';
import { blocksOfText, type ReportText } from '../report-text.ts';

interface Drawn {
  hit: Hit;
  /** Undefined where the reader has not come near it yet. */
  text: ReportText | undefined;
  query: Query;
  /** The address of the report's page. */
  href: string;
}

/** One report of the list, its sections below it. */
export function hitItem({ hit, text, query, href }: Drawn): HTMLElement {
  const { title } = hit;
  const blocks = text === undefined ? [] : blocksOfText(text).filter((block) => block.text !== title);
  const excerpts = excerptsOf(blocks, query);
  const results = [resultWords('自评', hit.stated), resultWords('复算', hit.recomputed)];
  const facts = [`${hit.year}年度`, hit.department.name, hit.regions.at(-1)?.name, ...results];
  return makeElement(
    'li',
    { 'data-result': true, 'data-literal': hit.isLiteral, 'data-report': hit.id, 'data-waiting': text === undefined },
    [
      makeElement('a', { href, class: 'hit-title' }, [title]),
      makeElement('p', { class: 'muted' }, [
        facts.filter((fact) => fact !== undefined && fact !== '').join(' · '),
        ...(hit.isLiteral ? [] : [makeElement('span', { class: 'hit-loose' }, ['不是连着的原文'])]),
      ]),
      ...(excerpts.length > 0
        ? [
            makeElement(
              'ul',
              { class: 'hit-sections' },
              excerpts.map((each) => section(each, { href, title })),
            ),
          ]
        : []),
    ],
  );
}

/** A total only ever stands beside the grade of its own kind: a stated grade says nothing of a recomputed total. */
function resultWords(kind: string, { total, grade }: Result): string {
  const words = [total === '' ? '' : `${total} 分`, grade].filter((word) => word !== '').join('，');
  return words === '' ? '' : `${kind} ${words}`;
}

function section(excerpt: Excerpt, { href, title }: { href: string; title: string }): HTMLElement {
  const { heading, pieces } = excerpt;
  return makeElement('li', {}, [
    makeElement('a', { href: `${href}${fragmentOf(excerpt)}` }, [['', title].includes(heading) ? '报告概要' : heading]),
    makeElement(
      'p',
      {},
      pieces.map(({ text, isMarked }) => (isMarked ? makeElement('mark', {}, [text]) : text)),
    ),
  ]);
}

/** The filters that have something to choose between. */
export function filterFields(values: (facet: Facet) => FacetValues): HTMLElement[] {
  return FACETS.flatMap((facet) => {
    const all = values(facet);
    const isOfUse = all.listed.length > 1 || all.listed.some(({ isChosen }) => isChosen);
    return isOfUse ? [field(facet, all)] : [];
  });
}

function field(facet: Facet, { listed, left }: FacetValues): HTMLElement {
  const boxes = listed.map(({ value, name, count, isChosen }) => {
    const box = makeElement('input', { type: 'checkbox', form: FORM_ID, name: facet, value, checked: isChosen });
    return makeElement('label', {}, [box, ` ${name} `, makeElement('span', { class: 'muted' }, [`${count}`])]);
  });
  const more =
    left === 0 ? [] : [makeElement('p', { class: 'muted' }, [`还有 ${left} 个没有列出，可加上名称再检索。`])];
  return makeElement('fieldset', {}, [makeElement('legend', {}, [FACET_NAMES[facet]]), ...boxes, ...more]);
}

/** Links to the pages beside this one. */
export function pageLinks(asked: Asked, pages: number): HTMLElement[] {
  const link = (page: number, words: string): HTMLElement =>
    makeElement('a', { href: addressOf({ ...asked, page }) }, [words]);
  return [
    ...(asked.page > 1 ? [link(asked.page - 1, '上一页')] : []),
    ...(pages > 1 ? [makeElement('span', {}, [`第 ${asked.page} 页，共 ${pages} 页`])] : []),
    ...(asked.page < pages ? [link(asked.page + 1, '下一页')] : []),
  ];
}

/** The styles of a workbook: every look, with the number formats and indents that its cells ask for. */
import { Pool } from './pool.ts';
import type { Look } from './sheet.ts';
import { escaped } from './xml.ts';

/** Ids below are the format's own. */
const FIRST_FORMAT = 100;

// Fonts, fills and borders are named by their place in these lists; spreadsheets want the first two fills as they are.
const FONTS = [font('11'), font('14', '<b/>'), font('11', '<b/>')];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F5"/><bgColor indexed="64"/></patternFill></fill>',
];
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${lines()}<diagonal/></border>`,
];

interface Style {
  font: 0 | 1 | 2;
  fill?: 2;
  border?: 1;
  horizontal?: 'center' | 'right';
  vertical: 'center' | 'top';
}

const STYLES: Readonly<Record<Look, Style>> = {
  title: { font: 1, vertical: 'center' },
  head: { font: 2, fill: 2, border: 1, horizontal: 'center', vertical: 'center' },
  name: { font: 0, border: 1, vertical: 'top' },
  text: { font: 0, border: 1, vertical: 'top' },
  figure: { font: 0, border: 1, horizontal: 'right', vertical: 'top' },
  total: { font: 2, border: 1, vertical: 'top' },
  note: { font: 0, vertical: 'top' },
};

/** Numbers the styles of cells as they come. */
export class StyleBook {
  readonly #formats = new Pool();
  // The first style is that of cells without any.
  readonly #styles = new Pool(['<xf fontId="0" applyFont="1"></xf>']);
  readonly #known = new Map<string, number>();

  /** @param format  of numbers, such as `#,##0.00`; none for text. */
  idOf(look: Look, indent: number, format: string): number {
    const key = `${look} ${indent} ${format}`;
    const id = this.#known.get(key) ?? this.#styles.idOf(this.#style(STYLES[look], indent, format));
    this.#known.set(key, id);
    return id;
  }

  xml(): string {
    const formats = this.#formats.members.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escaped(code)}"/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length === 0 ? '' : list('numFmts', formats)) +
      list('fonts', FONTS) +
      list('fills', FILLS) +
      list('borders', BORDERS) +
      list('cellXfs', this.#styles.members) +
      '</styleSheet>'
    );
  }

  #style({ font: fontId, fill, border, horizontal, vertical }: Style, indent: number, format: string): string {
    const of = [
      ...(format === '' ? [] : [`numFmtId="${FIRST_FORMAT + this.#formats.idOf(format)}" applyNumberFormat="1"`]),
      `fontId="${fontId}" applyFont="1"`,
      ...(fill === undefined ? [] : [`fillId="${fill}" applyFill="1"`]),
      ...(border === undefined ? [] : [`borderId="${border}" applyBorder="1"`]),
    ];
    const alignment = [
      ...(horizontal === undefined ? [] : [`horizontal="${horizontal}"`]),
      `vertical="${vertical}"`,
      ...(indent === 0 ? [] : [`indent="${indent}"`]),
      'wrapText="1"',
    ];
    return `<xf ${of.join(' ')} applyAlignment="1"><alignment ${alignment.join(' ')}/></xf>`;
  }
}

function font(size: string, weight = ''): string {
  return `<font><name val="SimSun"/><sz val="${size}"/><family val="2"/>${weight}<color theme="1"/></font>`;
}

function lines(): string {
  const sides = ['left', 'right', 'top', 'bottom'];
  return sides.map((side) => `<${side} style="thin"><color rgb="FF8A949E"/></${side}>`).join('');
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

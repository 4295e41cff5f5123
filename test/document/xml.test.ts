import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DocumentRefused } from '../../src/document/refusal.ts';
import { attributeOf, childOf, parseXml, textOf, within } from '../../src/document/xml.ts';

/** Why a text is refused; undefined where it is not. */
function reasonOf(text: string): string | undefined {
  try {
    parseXml(strToU8(text));
    return undefined;
  } catch (error) {
    if (error instanceof DocumentRefused) return error.reason;
    throw error;
  }
}

describe('XML that is refused', () => {
  const laughs = `<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (name) => `<!ENTITY ${name} "&${String.fromCharCode(name.charCodeAt(0) - 1)};&a;">`)}`;

  test.each([
    ['entities', `<?xml version="1.0"?><!DOCTYPE x [${laughs}]><x>&j;</x>`],
    ['entities', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'],
    ['entities', '<x><!entity y SYSTEM "http://example.com/">&y;</x>'],
    ['damaged', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
    ['damaged', '<a>'.repeat(200_000)],
    ['damaged', '<a><b>'],
    ['damaged', '<a><b></a>'],
    ['damaged', ''],
    ['damaged', '<a><b/></a><c>'],
    ['damaged', 'no markup'],
  ])('as %s', (reason, text) => {
    expect(reasonOf(text)).toBe(reason);
  });
});

describe('XML that is read', () => {
  test('keeps names without prefixes, attributes as written and all text', () => {
    const root = parseXml(
      strToU8(
        '<?xml version="1.0"?><w:p w:id="1" id="2">甲<w:r><w:t xml:space="preserve"> &lt;9.10 </w:t></w:r><w:br/></w:p>',
      ),
    );
    expect(root.name).toBe('p');
    expect(attributeOf(root, 'id')).toBe('2');
    expect(attributeOf(root, 'w:id')).toBe('1');
    expect(textOf(root)).toBe('甲 <9.10 ');
    expect(textOf(childOf(root, 'r', 't'))).toBe(' <9.10 ');
    expect([...within(root, 'br')]).toHaveLength(1);
  });

  test('knows no entities but its own five', () => {
    expect(textOf(parseXml(strToU8('<a>&amp;&#x4e00;&unknown;</a>')))).toBe('&一&unknown;');
  });

  test('takes text of any length in time that grows with it', () => {
    const before = process.cpuUsage();
    expect(textOf(parseXml(strToU8(`<a>${'<b c="1">9</b>'.repeat(60_000)}</a>`)))).toHaveLength(60_000);
    expect(reasonOf(`<a>${'</b>'.repeat(100_000)}</a>`)).toBe(undefined);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
  });
});

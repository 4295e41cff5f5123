/** Links from the id of a check to its page, as an address within the site: whoever renders the text adds the base path. */
import { expect, test } from 'vitest';
import { parseBody } from '../../src/read/body.ts';
import { withCheckLinks } from '../../src/guide/text/check-links.ts';

function linked(text: string, own?: string): string {
  return JSON.stringify(withCheckLinks(parseBody(text, { components: {}, firstLine: 1 }).tree, own));
}

test('the address does not hold the base path, which is added when the text is rendered', () => {
  expect(linked('见 `total-foots`。')).toContain('"href":"/guide/checks/total-foots/"');
});

test('neither its own page nor what is no check is a link', () => {
  expect(linked('见 `total-foots`。', 'total-foots')).not.toContain('href');
  expect(linked('见 `npm run build`。')).not.toContain('href');
});

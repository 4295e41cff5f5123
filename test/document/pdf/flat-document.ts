/** A document of LibreOffice as one XML file: what HTML cannot say, such as headers, page numbers and turned text. */

/** A text of many pages with a header and a footer, a paragraph for each text; each begins with two characters' indent. */
export function flatDocument(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="32pt" fo:text-align="justify" fo:line-height="28pt"/>
<style:text-properties fo:font-size="16pt" style:font-size-asian="16pt" fo:language="zh" style:language-asian="zh" style:country-asian="CN"/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
<style:text-properties fo:font-size="22pt" style:font-size-asian="22pt"/></style:style>
<style:style style:name="Cell" style:family="paragraph"><style:text-properties fo:font-size="10pt" style:font-size-asian="10pt"/></style:style>
<style:style style:name="Small" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/>
<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
<style:style style:name="Turned" style:family="text"><style:text-properties style:text-rotation-angle="90"/></style:style>
<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:style style:name="Narrow" style:family="table-column"><style:table-column-properties style:column-width="1cm"/></style:style>
<style:style style:name="Wide" style:family="table-column"><style:table-column-properties style:column-width="5cm"/></style:style>
<style:style style:name="Fixed" style:family="table"><style:table-properties style:width="11cm" table:align="left"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header><text:p text:style-name="Small">某市财政局部门整体支出绩效自评报告</text:p></style:header>
<style:footer><text:p text:style-name="Small">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
}

export function paragraphXml(text: string, style = 'Body'): string {
  return `<text:p text:style-name="${style}">${text}</text:p>`;
}

/** A cell whose text is turned; the row is high enough for it. */
export function turnedTable(turned: string, texts: readonly string[]): string {
  const cell = (content: string, attributes = ''): string =>
    `<table:table-cell table:style-name="Box" ${attributes}><text:p text:style-name="Cell">${content}</text:p></table:table-cell>`;
  const rows = texts.map((text, index) => {
    const first =
      index === 0
        ? cell(
            `<text:span text:style-name="Turned">${turned}</text:span>`,
            `table:number-rows-spanned="${texts.length}"`,
          )
        : '<table:covered-table-cell/>';
    return `<table:table-row>${first}${cell(text)}${cell(String(index + 1))}</table:table-row>`;
  });
  const columns = ['Narrow', 'Wide', 'Wide']
    .map((style) => `<table:table-column table:style-name="${style}"/>`)
    .join('');
  return `<table:table table:style-name="Fixed">${columns}${rows.join('')}</table:table>`;
}

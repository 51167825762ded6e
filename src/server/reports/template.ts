/** Draws a ReportModel, given as JSON in `data`. People's words arrive as strings, so none of them is ever markup. */
export const template = String.raw`
#let d = json(bytes(sys.inputs.data))
#let L = d.layout
#let M = L.margin
#let pt(value) = value * 1pt
#let mm(value) = value * 1mm

#set document(title: d.properties.title, author: d.properties.author, keywords: d.properties.keywords)
// Exact pitch: a line is one em high, the rest is leading.
#set text(font: "Tinos", fallback: false, lang: "vi", region: "vn", size: pt(L.body), hyphenate: false, overhang: false, top-edge: 0.75em, bottom-edge: -0.25em)
#let leading = pt(L.pitch - L.body)
#let number-header = context {
  let page = counter(page).get().first()
  if page > 1 { align(center, text(size: pt(L.pageNumber), str(page))) }
}
#set page(
  paper: "a4", margin: (top: mm(M.top), bottom: mm(M.bottom), left: mm(M.left), right: mm(M.right)),
  header: number-header, header-ascent: mm(M.top - 10) - pt(L.pageNumber),
)
#set par(justify: true, leading: leading, spacing: leading + pt(L.spacing), first-line-indent: (amount: mm(L.indent), all: true))
#set heading(bookmarked: true, outlined: true)
#show heading: set text(size: pt(L.body))
#show heading: set block(above: leading + pt(L.spacing + 2), below: leading + pt(L.spacing), sticky: true)
#show heading.where(level: 1): it => block(width: 100%, sticky: true, align(center, text(size: pt(L.body), weight: "bold", it.body)))
#let indented(it, style) = block(width: 100%, sticky: true, par(first-line-indent: (amount: mm(L.indent), all: true), style(it.body)))
#show heading.where(level: 2): it => indented(it, body => strong(body))
#show heading.where(level: 3): it => indented(it, body => strong(body))
#show heading.where(level: 4): it => indented(it, body => strong(emph(body)))
// The number of a document stays on one line: 02-NQ/TU, 15/BC-UBND.
#show regex("[0-9]+(-\\p{Lu}+/\\p{Lu}+|/\\p{Lu}+-\\p{Lu}+)"): it => box(text(bottom-edge: "baseline", it))
#let unindented = (justify: false, first-line-indent: 0mm)

#let line-under(share) = align(center, line(length: share, stroke: 0.6pt))
#let head-lines(..lines) = {
  set par(..unindented, spacing: leading * 0.7)
  set align(center)
  for line in lines.pos() { line }
}
#let head-number = par(text(size: pt(L.number), d.head.number))
// A công văn has no type: its subject stands under the number, and to whom it goes before the text.
#let letter = d.at("letter", default: none)
#let head-subject = if letter != none { par(text(size: pt(L.letterSubject.size), style: L.letterSubject.style, letter.subject)) }
#let head-date = par(text(size: pt(L.date), style: "italic", d.head.date))
#let left-head = {
  if d.head.superior != none { par(text(size: pt(L.superior), d.head.superior)) }
  par(text(size: pt(L.issuer), weight: "bold", d.head.issuer))
  if L.under == "rule" { line-under(35%) } else { par(text(size: pt(L.issuer), L.under)) }
}
#let right-head = {
  let motto = if L.rightSecondText == none { text(size: pt(L.right), weight: "bold", L.rightText) } else { text(size: pt(L.rightSecond), weight: "bold", L.rightSecondText) }
  if L.rightSecondText != none { par(text(size: pt(L.right), weight: "bold", L.rightText)) }
  par(motto)
  v(-3pt)
  context align(center, line(length: measure(motto).width, stroke: 0.6pt))
}
// The State sets number and date on one line; the Party sets the date under its own head.
#let heads = if L.dateBesideNumber {
  grid(columns: (1fr, auto), column-gutter: 8mm, row-gutter: 6pt, head-lines(left-head), head-lines(right-head), head-lines(head-number, head-subject), head-lines(head-date))
} else {
  grid(columns: (1fr, auto), column-gutter: 8mm, head-lines(left-head, head-number, head-subject), head-lines(right-head, head-date))
}

#let cell-text(cell) = if type(cell) == str { cell } else if cell.at("bold", default: false) { strong(cell.text) } else { cell.text }
#let data-table(block) = {
  let columns = block.columns
  set text(size: pt(block.size), top-edge: "ascender", bottom-edge: "descender")
  set par(..unindented, leading: 0.35em, spacing: 0.35em)
  let aligns = (left: left, center: center, right: right)
  table(
    columns: columns.map(one => one.width * 1fr),
    align: columns.map(one => aligns.at(one.align) + top),
    stroke: 0.5pt + black, inset: (x: 3pt, y: 3.5pt),
    table.header(repeat: true, ..columns.map(one => table.cell(align: center + horizon, strong(one.head)))),
    // A group's head goes over the page with its first row, and is said again where the group goes on; of an empty group it is a row.
    ..block.rows.enumerate().map(((index, row)) => if type(row) != dictionary { row.map(cell-text) } else {
      let head = table.cell(colspan: columns.len(), align: left, strong(row.group))
      let next = block.rows.at(index + 1, default: none)
      (if type(next) == array { table.header(level: 2, repeat: true, head) } else { head },)
    }).flatten(),
  )
}
#let run-text(run) = {
  let said = if run.at("bold", default: false) { strong(run.text) } else { [#run.text] }
  if run.at("italic", default: false) { emph(said) } else { said }
}
#let draw(block-data) = {
  let kind = block-data.type
  if kind == "part" {
    heading(level: 1, block-data.text + linebreak() + block-data.title)
  } else if kind == "heading" {
    heading(level: block-data.level + 1, block-data.text)
  } else if kind == "paragraph" {
    let style = block-data.at("style", default: none)
    if "runs" in block-data { par(block-data.runs.map(run-text).join()) } else if block-data.text == "" { } else if style == "italic" { par(emph(block-data.text)) } else if style == "note" { text(size: 11pt, par(emph(block-data.text))) } else { par(block-data.text) }
  } else if kind == "list" {
    for item in block-data.items { par(item) }
  } else if kind == "table" {
    v(4pt)
    data-table(block-data)
    v(4pt)
  } else if kind == "charts" {
    for chart in block-data.charts {
      figure(image(bytes(chart.svg), format: "svg", width: 100%, alt: chart.alt), caption: chart.caption, supplement: none, numbering: none, kind: "chart")
    }
  }
}
#show figure.caption: it => block(width: 100%, text(size: 12pt, style: "italic", par(justify: false, first-line-indent: 0mm, leading: 0.4em, it.body)))
// So close that three stand on a page.
#set figure(gap: 5pt)
#show figure: set block(breakable: false, above: 8pt, below: 8pt)

// Lines of like length: as narrow as it goes without one line more.
#let balanced(body, share: 86%) = layout(size => {
  let height(width) = measure(width: width, body).height
  let (low, high) = (size.width * 0.4, size.width * share)
  let wanted = height(high)
  for step in range(5) {
    let middle = (low + high) / 2
    if height(middle) > wanted { low = middle } else { high = middle }
  }
  block(width: high, body)
})
#let mark-box = if d.mark != none { block(above: 8pt, below: 10pt, width: 96%, inset: 5pt, stroke: (paint: black, thickness: 0.6pt, dash: "dashed"), balanced(share: 100%, text(size: 11pt, d.mark))) }
#let letter-opening = if letter != none {
  heads
  v(14pt)
  set par(..unindented)
  if letter.addressee.len() == 1 { align(center, letter.to + " " + letter.addressee.first()) } else {
    align(center, grid(columns: 2, column-gutter: 6pt, align: left, letter.to, letter.addressee.map(one => par("- " + one)).join()))
  }
  align(center, mark-box)
  v(6pt)
}
#let opening = {
  heads
  v(10pt)
  set par(..unindented)
  align(center, {
    text(size: pt(L.title), weight: "bold", d.type)
    linebreak()
    block(above: 6pt, below: 4pt, balanced(text(size: pt(L.subject), weight: "bold", d.subject)))
    text(size: 12pt, style: "italic", d.dataTo)
    if L.underSubject == "hyphens" { block(above: 4pt, text(size: pt(L.subject), "-----")) } else { block(above: 6pt, line(length: 24%, stroke: 0.6pt)) }
    mark-box
  })
  v(4pt)
}
#let code-line = if d.code != none { v(8pt); align(left, text(size: 9pt, d.code)) }
#let closing = if d.signature == none { code-line } else {
  block(breakable: false, width: 100%, above: 16pt + leading, {
    set par(..unindented, spacing: leading)
    grid(columns: (1fr, 1.15fr), column-gutter: 6mm,
      if d.recipients != none {
        let head = if L.recipients.head == "underlined" { underline(d.recipients.head) } else { strong(emph(d.recipients.head)) }
        par(text(size: pt(L.recipients.headSize), head))
        for item in d.recipients.items { par(text(size: pt(L.recipients.listSize), "- " + item)) }
      },
      align(center, {
        par(strong(upper(d.signature.onBehalf)))
        par(if L.signatureOfficeBold { strong(upper(d.signature.office)) } else { upper(d.signature.office) })
        v(56pt)
        par(strong(d.signature.name))
      }),
    )
    code-line
  })
}
#let wide = d.at("wide", default: false)
#set page(flipped: true, margin: (top: mm(M.top), bottom: 15mm, left: 20mm, right: 15mm)) if wide
#if d.contents != none {
  page(header: none, {
    set par(..unindented)
    align(center, text(size: pt(L.title), weight: "bold", d.contents))
    v(8pt)
    show linebreak: [. ]
    set block(spacing: leading + 2pt)
    show outline.entry.where(level: 1): it => block(above: leading + pt(L.spacing), strong(it))
    outline(title: none, depth: 3, indent: 6mm)
    counter(page).update(0)
  })
}
#if letter == none { opening } else { letter-opening }
// The last words stay with the signature: a page never holds it alone.
#for (index, block-data) in d.body.enumerate() {
  if index + 1 == d.body.len() and block-data.type != "table" and d.signature != none { block(sticky: true, width: 100%, draw(block-data)) } else { draw(block-data) }
}
#closing
#for appendix in if sys.inputs.at("without", default: none) == "appendices" { () } else { d.appendices } {
  page(flipped: true, margin: (top: mm(M.top), bottom: mm(15), left: mm(20), right: mm(15)), {
    heading(level: 1, appendix.label + linebreak() + appendix.title)
    set par(..unindented)
    align(center, text(size: 12pt, style: "italic", d.dataTo + if appendix.mark != none { " – " + appendix.mark } else { "" }))
    v(6pt)
    if appendix.note != none { text(size: 11pt, style: "italic", par(appendix.note)) }
    for block-data in appendix.blocks { draw(block-data) }
  })
}
`;

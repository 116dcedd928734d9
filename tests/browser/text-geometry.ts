/** What keeps text from being read: cut off by a box, out of the window, or one line upon another. Runs in the page. */
export function unreadable(): string[] {
  type Line = { element: Element; text: string; box: DOMRect }
  const top = document.querySelector('dialog:modal, :popover-open') ?? document.body

  return [...outOfSight(lines()), ...overlapping(lines().flatMap(drawn)), ...broken()]

  /** Each line of text that is meant to be seen. */
  function lines(): Line[] {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    const found: Line[] = []
    while (walker.nextNode()) {
      const { currentNode: node } = walker
      const element = node.parentElement
      const text = node.textContent?.trim()
      if (!element || !text || !element.checkVisibility() || isForListening(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) found.push({ element, text: text.slice(0, 60), box })
    }
    return found
  }

  /** Words that are only heard are cut to a pixel on purpose. */
  function isForListening(element: Element): boolean {
    for (let it: Element | null = element; it; it = it.parentElement) {
      if (getComputedStyle(it).clipPath.startsWith('inset(50%')) return true
      if (it.tagName === 'OPTION') return true
    }
    return false
  }

  function outOfSight(all: Line[]): string[] {
    return all.flatMap(({ element, text, box }) => {
      for (let it: Element | null = element; it && it !== document.body; it = it.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(it)
        const edge = it.getBoundingClientRect()
        // What scrolls cuts nothing off.
        const cutX =
          /hidden|clip/.test(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)
        const cutY =
          /hidden|clip/.test(overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)
        if (cutX || cutY) return [`cut off: ${text}`]
        if (/auto|scroll/.test(overflowX)) return []
      }
      const isOut = box.left < -1 || box.right > document.documentElement.clientWidth + 1
      return isOut ? [`out of the window: ${text}`] : []
    })
  }

  /** What is drawn of a line: a box that scrolls keeps what is beyond its edges to itself. */
  function drawn(line: Line): Line[] {
    let { top: from, bottom: to } = line.box
    for (let it = line.element.parentElement; it && it !== document.body; it = it.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(it).overflowY)) continue
      const edge = it.getBoundingClientRect()
      from = Math.max(from, edge.top)
      to = Math.min(to, edge.bottom)
    }
    const { x, width } = line.box
    return to > from ? [{ ...line, box: new DOMRect(x, from, width, to - from) }] : []
  }

  /** Short words that go on in the next line, as where a column is too narrow for its letters. */
  function broken(): string[] {
    // Chinese and its like go on in the next line anywhere.
    const short = /(?<![\p{L}\p{M}])[\p{Script=Latin}\p{Script=Arabic}\p{M}]{2,6}(?![\p{L}\p{M}])/gu
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const { currentNode: node } = walker
      if (!node.parentElement?.checkVisibility() || isForListening(node.parentElement)) continue
      // An address has no words.
      if (node.parentElement.closest('code')) continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(short)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const [first, ...others] = range.getClientRects()
        if (first && others.some(({ top: next }) => next > first.bottom - first.height / 3))
          found.push(
            `a broken word${node.parentElement.closest('h1, h2, h3') ? ' of a headline' : ''}: ${word}`,
          )
      }
    }
    return found
  }

  /** Lines of different texts that meet in their middle half, where the letters are. */
  function overlapping(all: Line[]): string[] {
    const bands = all.map((line) => {
      const { left, right, y, height } = line.box
      return { ...line, left, right, top: y + height / 4, bottom: y + (height * 3) / 4 }
    })
    return bands.flatMap((one, index) =>
      bands
        .slice(index + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        )
        .map(({ text }) => `one upon another: ${one.text} | ${text}`),
    )
  }
}

/** What the window would have to be scrolled sideways for. Runs in the page. */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const top = document.querySelector('dialog:modal')
  const sheet = top && top.scrollWidth > top.clientWidth ? ['a dialog scrolls sideways'] : []
  if (scrollWidth <= clientWidth) return sheet
  const wide = [...document.querySelectorAll('body *')].filter((it) => {
    const { left, right, width } = it.getBoundingClientRect()
    return width > 0 && (right > clientWidth + 1 || left < -1)
  })
  return [
    ...sheet,
    `${scrollWidth} of ${clientWidth} px`,
    ...wide
      .slice(0, 5)
      .map((it) => `${it.tagName}.${it.className}: ${it.textContent.slice(0, 40)}`),
  ]
}

import { createElement, Fragment } from 'react'
import { directionOf } from '#src/model/direction.ts'
import type { Inline, InlineNode } from '#src/model/inline.ts'
import styles from './inline-text.module.css'
import { TextLink } from './text-link.tsx'

/** A run of text as elements; what is no safe address is text without a link, and so is a link inside of a link. */
export function InlineText({ text, linked = false }: { text: Inline[]; linked?: boolean }) {
  return text.map((part, index) => (
    <Fragment key={index}>
      {typeof part === 'string' ? part : <Node node={part} linked={linked} />}
    </Fragment>
  ))
}

function Node({ node, linked }: { node: InlineNode; linked: boolean }) {
  const within = 'text' in node && (
    <InlineText text={node.text} linked={linked || node.type === 'a'} />
  )
  switch (node.type) {
    case 'br':
      return <br />
    case 'footnote':
      return (
        <sup>
          {linked ? (
            node.ref
          ) : (
            <a className={styles.link} href={`#note-${node.ref}`}>
              {node.ref}
            </a>
          )}
        </sup>
      )
    case 'a':
      return linked ? (
        <span {...voice(node)}>{within}</span>
      ) : (
        <TextLink href={node.href} {...voice(node)}>
          {within}
        </TextLink>
      )
    case 'abbr':
      return <abbr title={node.title}>{within}</abbr>
    case 'time':
      return <time dateTime={node.datetime}>{within}</time>
    case 'span':
      // Words of another language are HTML's <i lang>: set apart for the eye, spoken in their own voice.
      return createElement(node.lang ? 'i' : 'span', voice(node), within)
    default:
      return createElement(node.type, voice(node), within)
  }
}

/** The language of a node and with it the direction, where it has one. */
function voice(node: { lang?: string | undefined; dir?: 'ltr' | 'rtl' | undefined } | object) {
  const lang = 'lang' in node ? node.lang : undefined
  const dir = 'dir' in node ? node.dir : undefined
  return { lang, dir: dir ?? (lang ? directionOf(lang) : undefined) }
}

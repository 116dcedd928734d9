import { Fragment } from 'react'
import type { Block } from '#src/model/block.ts'
import type { Nest } from './nest.ts'

type Props = { block: Block<'qa'>; level: 2 | 3 | 4; nest: Nest }

/** Questions as headings, so that one can go from one to the next. */
export function QaBlock({ block: { pairs }, level, nest }: Props) {
  const Heading = `h${level}` as const
  return pairs.map(({ question, answer }) => (
    <Fragment key={question}>
      <Heading>{question}</Heading>
      {nest(answer)}
    </Fragment>
  ))
}

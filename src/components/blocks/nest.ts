import type { ReactNode } from 'react'
import type { Block } from '#src/model/block.ts'

/** Renders the blocks inside a block, their own headings one level lower. */
export type Nest = (blocks: Block[]) => ReactNode

import { useLayoutEffect, useRef } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import styles from './command-menu.module.css'

/** One way to go: what it is called, in which language if not the interface's, and the going. */
export type Command = { id: string; text: string; language?: string | undefined; run: () => void }

type Props = {
  title: string
  id: string
  commands: Command[]
  idOf: (command: Command) => string
  active: Command | undefined
  onRun: (command: Command) => void
}

/** The ways of one kind that match, under its name. */
export function CommandGroup({ title, id, commands, idOf, active, onRun }: Props) {
  if (!commands.length) return null
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <div className={styles.kind} id={id} role="presentation">
        {title}
      </div>
      {commands.map((command) => (
        <Option
          key={command.id}
          id={idOf(command)}
          command={command}
          isActive={command === active}
          onRun={() => onRun(command)}
        />
      ))}
    </div>
  )
}

type OptionProps = { id: string; command: Command; isActive: boolean; onRun: () => void }

/** Pressed with the pointer, or with Enter in the field: focus never leaves that. */
function Option({ id, command, isActive, onRun }: OptionProps) {
  const { lang } = useLocale()
  const voice = useContentVoice(command.language ?? lang)
  const option = useRef<HTMLDivElement>(null)

  // In step with the list's scrolling.
  useLayoutEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={option}
      className={styles.option}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
      {...voice}
    >
      {command.text}
    </div>
  )
}

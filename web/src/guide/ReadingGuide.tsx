import type { ReactNode } from 'react'
import { ACT_CLASSES, classOf } from '../../../src/model/act-class.ts'
import { LINE_STATUSES } from '../../../src/model/line.ts'
import { intensityOf } from '../../../src/model/intensity.ts'
import { ACT_TYPES, REALITIES } from '../../../src/model/ontology.ts'
import { usePageTitle } from '../frame/usePageTitle.ts'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { RealityGlyph } from '../glyph/RealityGlyph.tsx'
import { StatusGlyph } from '../glyph/StatusGlyph.tsx'
import { ACT_WORDS, CLASS_WORDS, REALITY_WORDS, STATUS_WORDS, tintOf } from '../glyph/shapes.ts'

/** How to read a line: every glyph with its meaning. */
export function ReadingGuide(): ReactNode {
  usePageTitle('How to read a line')
  return (
    <>
      <h1>How to read a line</h1>
      <p className="words lead-words">
        Round draws two states together, square sets them apart. Hollow is words, solid is deeds. The mark inside says
        which act. A triangle is a change of order: a coup, an election, a death.
      </p>
      <Acts />
      <h2>Reality</h2>
      <ul className="spec">
        {REALITIES.map((reality) => (
          <Specimen key={reality} name={reality} means={REALITY_WORDS[reality]}>
            <RealityGlyph reality={reality} />
          </Specimen>
        ))}
      </ul>
      <h2>What the sources make of it</h2>
      <ul className="spec">
        {LINE_STATUSES.map((status) => (
          <Specimen key={status} name={STATUS_WORDS[status][0]} means={STATUS_WORDS[status][1]}>
            <StatusGlyph status={status} />
          </Specimen>
        ))}
      </ul>
      <TimeGuide />
      <Weights />
    </>
  )
}

/** What each type of act weighs in the balance. */
function Weights(): ReactNode {
  return (
    <>
      <h2 id="weights">Weights of the balance</h2>
      <p className="meta weights-note">
        Goldstein’s scale of conflict and cooperation (1992) as carried over to CAMEO’s root codes, from which these
        types descend. It weighs kinds of acts, not acts: a skirmish and a war are both an assault.
      </p>
      <ul className="spec">
        {ACT_TYPES.map((type) => (
          <Specimen key={type} name={type.toLowerCase()} means={weightText(intensityOf(type))}>
            <span className={tintOf(type)}>
              <ActGlyph type={type} />
            </span>
          </Specimen>
        ))}
      </ul>
    </>
  )
}

const weightText = (weight: number): string => (weight > 0 ? `+${weight}` : String(weight).replace('-', '−'))

function Acts(): ReactNode {
  return (
    <>
      <h2>Acts</h2>
      {ACT_CLASSES.map((kind) => (
        <section key={kind} aria-label={CLASS_WORDS[kind]}>
          <p className="label">{CLASS_WORDS[kind]}</p>
          <ul className="spec">
            {ACT_TYPES.filter((type) => classOf(type) === kind).map((type) => (
              <Specimen key={type} name={type.toLowerCase()} means={ACT_WORDS[type]}>
                <span className={tintOf(type)}>
                  <ActGlyph type={type} />
                </span>
              </Specimen>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Specimen(props: { readonly name: string; readonly means: string; readonly children: ReactNode }): ReactNode {
  return (
    <li>
      {props.children}
      <span>
        <b>{props.name}</b> <span className="meta">{props.means}</span>
      </span>
    </li>
  )
}

const TIMES: readonly (readonly [date: string, edtf: string, drawn: string])[] = [
  ['a day', '2017-08-25', 'the glyph alone'],
  ['a month, a year', '1977', 'a bar as long as the date is wide, the glyph in its middle'],
  ['circa', '1997~/2003~', 'round ends instead of flat ones'],
  ['before, by', '../2021-06', 'a dashed stub upward; never a claimed length'],
  ['from, since', '1985/..', 'a dashed stub downward'],
  ['a span that lasted', '2011/2012', 'a broad bar'],
  ['no date', '', 'not drawn; a group of its own at the end of the list'],
]

function TimeGuide(): ReactNode {
  return (
    <>
      <h2>Time</h2>
      <table className="tbl guide-time">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Written</th>
            <th scope="col">Drawn</th>
          </tr>
        </thead>
        <tbody>
          {TIMES.map(([date, edtf, drawn]) => (
            <tr key={date}>
              <th scope="row">{date}</th>
              <td>
                <code>{edtf}</code>
              </td>
              <td>{drawn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** One step of the first look: a view of the dossier, and what to see there. */
export interface GuideStep {
  readonly view: string | undefined
  readonly title: string
  readonly text: string
}

/** The first look at a dossier, in five steps. */
export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    view: undefined,
    title: 'Everything between the two, in order',
    text: 'A line is one act. Its glyph says which: round draws together, square sets apart; hollow is words, solid is deeds. The bars at its end count independent origins, not documents.',
  },
  {
    view: undefined,
    title: 'The words behind a line',
    text: 'Press j to step down and Enter to open a line, or click one. The very words stand in their paragraph, with who says so and every other witness; o opens the whole document at that place.',
  },
  {
    view: 'sources',
    title: 'Who says it, who only repeats it',
    text: 'Where sources part stands first, each version with its words. Below, every record against every source: who asserts, who puts it in somebody’s mouth, who denies, who is silent.',
  },
  {
    view: 'review',
    title: 'Your word over the machine’s',
    text: 'The doubtful and weighty come first: y accepts, n rejects, h puts off, e edits a field, z takes back. Nothing is overwritten, and your rulings stay when the pile grows.',
  },
  {
    view: 'brief',
    title: 'Take it away',
    text: 'Choose lines and sections: the page prints with a note behind every sentence, and the same is a Markdown file. The dossier’s data are under CSV and JSON.',
  },
]

const SEEN = 'first-look-seen'

/** Whether the first look was taken or put away in this browser. */
export const firstLookSeen = (): boolean => localStorage.getItem(SEEN) !== null

/** Puts the first look away. */
export const putFirstLookAway = (): void => localStorage.setItem(SEEN, '1')

/** What the card tells of a judge that has been taught. */
export interface CardFacts {
  readonly documents: number
  readonly examples: number
  readonly bytes: number
  readonly report: string
}

/** The card that stands beside the weights: what they are, what they were made from, how well they do, what they cannot. */
export const judgeCard = ({ documents, examples, bytes, report }: CardFacts): string => `# Model card: coding.bin

Which words that evoke a frame tell of an act, who takes part on which side, and how sure the row is, for \`src/coding\`.
Four log-linear models over signs of the word, its surroundings, the frame, the actors and what the rules say, with
their calibration. Made by \`npm run train:coding\`: the same documents, lexicon and code give the same bytes. ${bytes} bytes.
How it came about: \`docs/decisions/0051-judge.md\`.

**Data and licences.** ${documents} annotated documents, ${examples} words that evoke a frame: our annotations (\`gold/train\`, and
\`train/annotations\` where marked \`learn\`) of United States government publications (public domain), Wikipedia
(CC BY-SA) and Wikinews (CC BY 2.5). The weights hold hashes of signs, among them single words; no text.

**Scores** on documents held out in turn (eight parts; acts of kind "other" aside):

${report}

The annotators left out about one act in ten, which counts against the judge here. \`npm run eval -- events annotations
confidence\` measures it on documents that it never saw.

**Limits.** English news, diplomatic history, encyclopedia and official statements. It cannot find an act that no frame
names. Who acts upon whom is learned worse than who takes part.
`

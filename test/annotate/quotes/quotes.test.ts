import { expect, test } from 'vitest'
import { toldIn } from './quotes-of.ts'

test.each<[why: string, text: string, told: readonly string[]]>([
  [
    'the cue behind',
    '"We will open the border in May," Omar al-Bashir said.',
    ['direct omar-al-bashir: We will open the border in May,'],
  ],
  [
    'the cue before, behind a colon',
    'Omar al-Bashir said: “We will open the border in May.”',
    ['direct omar-al-bashir: We will open the border in May.'],
  ],
  [
    'inverted',
    '«We will open the border in May», said Vladimir Putin.',
    ['direct vladimir-putin: We will open the border in May'],
  ],
  [
    'German marks',
    'Vladimir Putin said: „We will open the border in May.“',
    ['direct vladimir-putin: We will open the border in May.'],
  ],
  [
    'single marks, with apostrophes inside',
    'Vladimir Putin said: ‘We don’t want the states’ money in May.’',
    ['direct vladimir-putin: We don’t want the states’ money in May.'],
  ],
  [
    'a second part goes on',
    '"We will open the border in May," Vladimir Putin said. "It has been closed for too long."',
    [
      'direct vladimir-putin: We will open the border in May,',
      'direct vladimir-putin: It has been closed for too long.',
    ],
  ],
  [
    'over paragraphs that open their marks again',
    'Vladimir Putin said: "We will open the border in May.\n"It has been closed for too long."',
    ['direct vladimir-putin: We will open the border in May.\n"It has been closed for too long.'],
  ],
  [
    'signed',
    '"We will open the border in May." – Vladimir Putin',
    ['direct vladimir-putin: We will open the border in May.'],
  ],
  [
    'a pronoun',
    'Vladimir Putin met reporters in Sochi. He said: "We will open the border in May."',
    ['direct vladimir-putin: We will open the border in May.'],
  ],
  ['a few words with a cue', 'Vladimir Putin called the vote "a farce".', ['mixed vladimir-putin: a farce']],
  [
    'nobody known speaks',
    'A driver said: "We will open the border in May."',
    ['direct A driver: We will open the border in May.'],
  ],
  ['a clause', 'Vladimir Putin said that the border was open.', ['indirect vladimir-putin: the border was open']],
  ['a clause in front', 'The border was open, Vladimir Putin said.', ['indirect vladimir-putin: The border was open']],
  [
    'according to',
    'According to Amnesty International, the villages were burnt.',
    ['indirect amnesty-international: the villages were burnt'],
  ],
  [
    'a phrase',
    'Vladimir Putin accused the rebels of breaking the truce.',
    ['indirect vladimir-putin: breaking the truce'],
  ],
  [
    'quoted within a clause',
    'Syria announced that it would defend the "independence and sovereignty" of the islands.',
    [
      'mixed SYR: it would defend the "independence and sovereignty" of the islands',
      'mixed SYR: independence and sovereignty',
    ],
  ],
])('%s', (_why, text, told) => expect(toldIn(text)).toEqual(told))

test.each<[why: string, text: string]>([
  ['scare quotes', 'The "special" region lies in the north.'],
  ['a title', 'The book "The Road to the Sea" was printed in Cairo.'],
  ['apostrophes', "The states' ministers and the king's envoy met in '56."],
  ['inches', 'The gun was 5" wide and the shell 4" wide.'],
  ['a stray mark', 'The gun fired twice " and fell silent.'],
  ['not said', 'Vladimir Putin did not say that the border was open.'],
  ['nobody says it', 'It was said that the border was open.'],
])('not: %s', (_why, text) => expect(toldIn(text)).toEqual([]))

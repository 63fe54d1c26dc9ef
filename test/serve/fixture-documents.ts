import type { DocumentKind } from '../../src/model/document.ts'
import type { ActKind, ActType, Reality } from '../../src/model/ontology.ts'

/** An act as the fixture writes it down: words of the text, from which the spans are found. */
export interface FixtureAct {
  /** The words that name the act, as they stand in `sentence`. */
  readonly trigger: string
  /** Enough of the sentence to find it. */
  readonly sentence: string
  readonly type: ActType
  readonly kind: ActKind
  readonly title: string
  readonly actors: readonly string[]
  readonly recipients?: readonly string[]
  readonly date?: string
  readonly dateWords?: string
  readonly reality?: Reality
  readonly place?: string
  readonly says?: string
  /** Acts of one key are one record. */
  readonly same?: string
}

/** A document as the fixture writes it down; paragraphs are parted by empty lines, a line that begins with "#" is a heading. */
export interface FixtureDocument {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly kind: DocumentKind
  readonly published: string | null
  readonly origin: string
  readonly originText: string
  readonly text: string
  readonly acts: readonly FixtureAct[]
  readonly standing?: string
}

const RUS = 'RUS'
const SDN = 'SDN'
const SUN = 'SUN'

/** Written for the tests: facts as the history books have them, sentences our own. */
export const FIXTURE_DOCUMENTS: readonly FixtureDocument[] = [
  {
    id: 'encyclopedia/russia-sudan.md',
    title: 'Russia and Sudan: a short history',
    publisher: 'Open Almanac',
    kind: 'encyclopedia',
    published: null,
    origin: 'o-almanac',
    originText: 'own',
    text: `# Russia and Sudan: a short history

Relations between Russia and Sudan (العلاقات الروسية السودانية, Российско-суданские отношения) go back to the year of Sudanese independence. Russia keeps an embassy in Khartoum and Sudan one in Moscow.

# Soviet years

The Soviet Union recognised Sudan in January 1956 and opened an embassy in Khartoum two months later. After the coup of 1969 the new government increased its trade with the Soviet Union. In 1971 the Soviet Union became the first buyer of Sudanese cotton. That summer President Nimeiry accused the Soviet Union of a part in the attempt on his life.

In 1977 Sudan expelled ninety Soviet advisers and closed the military section of the Soviet embassy. From 1979 Sudan bought its weapons in Egypt and China instead. The government that came to power in 1985 improved relations with the Soviet Union again.

# Since 1991

Diplomatic ties recovered slowly between about 1997 and 2003. In 2005 Russia sold twelve helicopters to Sudan for 7 million pounds sterling. The Russian ambassador, Mirgayas Shirinsky, died in Khartoum on 23 August 2017. In November 2017 President Omar al-Bashir visited Russia for the first time.

A Russian company, by the account of the ministry, signed an agreement on gold in 2015. In November 2020 Vladimir Putin announced that a naval base for 300 sailors and four ships would be built on the Red Sea. The two governments signed the agreement on the base in December 2020. By June 2021 the parliament of Sudan had not ratified the agreement, the Associated Press reported, and the army said that it would review it. In February 2023 Sergey Lavrov met the Sudanese leaders in Khartoum. Ratification is awaited from a legislature that is yet to be formed.

SIPRI puts the Russian share of Sudanese arms at 87 percent.`,
    acts: [
      {
        trigger: 'recognised',
        sentence: 'recognised Sudan',
        type: 'SUPPORT',
        kind: 'recognise',
        title: 'The Soviet Union recognises Sudan',
        actors: [SUN],
        recipients: [SDN],
        date: '1956-01',
        dateWords: 'January 1956',
      },
      {
        trigger: 'opened an embassy',
        sentence: 'opened an embassy',
        type: 'COOPERATE',
        kind: 'mission-open',
        title: 'The Soviet Union opens an embassy in Sudan',
        actors: [SUN],
        recipients: [SDN],
        date: '1956-03',
        place: 'Khartoum',
        dateWords: 'two months later',
      },
      {
        trigger: 'increased its trade',
        sentence: 'coup of 1969',
        type: 'COOPERATE',
        kind: 'trade',
        title: 'Sudan increases trade with the Soviet Union',
        actors: [SDN],
        recipients: [SUN],
        date: '1969/..',
        dateWords: '1969',
      },
      {
        trigger: 'became the first buyer',
        sentence: 'first buyer',
        type: 'COOPERATE',
        kind: 'trade',
        title: 'The Soviet Union becomes the first buyer of Sudanese cotton',
        actors: [SUN],
        recipients: [SDN],
        date: '1971',
        dateWords: '1971',
      },
      {
        trigger: 'accused',
        sentence: 'Nimeiry accused',
        type: 'ACCUSE',
        kind: 'accuse',
        title: 'Sudan accuses the Soviet Union of a part in the attempt on Nimeiry',
        actors: [SDN],
        recipients: [SUN],
        date: '1971-22',
        dateWords: 'That summer',
      },
      {
        trigger: 'expelled',
        sentence: 'expelled ninety',
        type: 'SANCTION',
        kind: 'expel',
        title: 'Sudan expels Soviet advisers',
        actors: [SDN],
        recipients: [SUN],
        date: '1977',
        dateWords: '1977',
      },
      {
        trigger: 'closed',
        sentence: 'closed the military',
        type: 'SANCTION',
        kind: 'mission-close',
        title: 'Sudan closes the military section of the Soviet embassy',
        actors: [SDN],
        recipients: [SUN],
        date: '1977',
        dateWords: '1977',
        place: 'Khartoum',
      },
      {
        trigger: 'bought its weapons',
        sentence: 'bought its weapons',
        type: 'COOPERATE',
        kind: 'arms-transfer',
        title: 'Sudan buys weapons in Egypt and China instead',
        actors: [SDN],
        recipients: ['EGY', 'CHN', SUN],
        date: '1979/..',
        dateWords: '1979',
      },
      {
        trigger: 'improved relations',
        sentence: 'improved relations',
        type: 'COOPERATE',
        kind: 'restore-relations',
        title: 'Sudan improves relations with the Soviet Union',
        actors: [SDN],
        recipients: [SUN],
        date: '1985/..',
        dateWords: '1985',
      },
      {
        trigger: 'recovered',
        sentence: 'ties recovered',
        type: 'COOPERATE',
        kind: 'restore-relations',
        title: 'Russia and Sudan restore their ties',
        actors: [RUS, SDN],
        date: '1997~/2003~',
        dateWords: 'between about 1997 and 2003',
      },
      {
        trigger: 'sold',
        sentence: 'twelve helicopters',
        type: 'COOPERATE',
        kind: 'arms-transfer',
        title: 'Russia sells helicopters to Sudan',
        actors: [RUS],
        recipients: [SDN],
        date: '2005',
        dateWords: '2005',
      },
      {
        trigger: 'died',
        sentence: 'Shirinsky, died',
        type: 'CHANGE',
        kind: 'death',
        title: 'The Russian ambassador to Sudan dies',
        actors: [RUS],
        recipients: [SDN],
        date: '2017-08-23',
        dateWords: '23 August 2017',
        place: 'Khartoum',
      },
      {
        trigger: 'visited',
        sentence: 'al-Bashir visited',
        type: 'CONSULT',
        kind: 'visit',
        title: 'Al-Bashir visits Russia',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11',
        dateWords: 'November 2017',
        same: 'visit',
      },
      {
        trigger: 'signed',
        sentence: 'agreement on gold',
        type: 'AGREE',
        kind: 'sign',
        title: 'A Russian company signs an agreement on gold',
        actors: [RUS],
        recipients: [SDN],
        date: '2015',
        dateWords: '2015',
        says: 'the ministry',
      },
      {
        trigger: 'announced',
        sentence: 'Putin announced',
        type: 'AGREE',
        kind: 'promise',
        title: 'Putin announces a naval base on the Red Sea',
        actors: [RUS],
        recipients: [SDN],
        date: '2020-11',
        dateWords: 'November 2020',
        says: 'Vladimir Putin',
      },
      {
        trigger: 'naval base',
        sentence: 'Putin announced',
        type: 'COOPERATE',
        kind: 'base',
        title: 'Naval base for 300 sailors and four ships planned',
        actors: [RUS],
        recipients: [SDN],
        date: '2020-11/..',
        reality: 'planned',
        place: 'Red Sea',
        says: 'Vladimir Putin',
      },
      {
        trigger: 'signed',
        sentence: 'The two governments signed',
        type: 'AGREE',
        kind: 'sign',
        title: 'Russia and Sudan sign the agreement on the base',
        actors: [RUS, SDN],
        date: '2020-12',
        dateWords: 'December 2020',
      },
      {
        trigger: 'ratified',
        sentence: 'had not ratified',
        type: 'AGREE',
        kind: 'ratify',
        title: 'Sudan’s parliament has not ratified the agreement on the base',
        actors: [SDN],
        recipients: [RUS],
        date: '../2021-06',
        dateWords: 'June 2021',
        reality: 'negated',
        says: 'Associated Press',
      },
      {
        trigger: 'review',
        sentence: 'had not ratified',
        type: 'CONSULT',
        kind: 'talks',
        title: 'Sudan’s army is to review the agreement',
        actors: [SDN],
        recipients: [RUS],
        date: '2021-06/..',
        reality: 'planned',
        says: 'the army',
      },
      {
        trigger: 'met',
        sentence: 'Lavrov met',
        type: 'CONSULT',
        kind: 'meeting',
        title: 'Lavrov meets the Sudanese leaders',
        actors: [RUS],
        recipients: [SDN],
        date: '2023-02',
        dateWords: 'February 2023',
        place: 'Khartoum',
      },
      {
        trigger: 'Ratification',
        sentence: 'Ratification is awaited',
        type: 'AGREE',
        kind: 'ratify',
        title: 'Ratification awaited from a legislature yet to be formed',
        actors: [SDN],
        recipients: [RUS],
        date: '2023-02/..',
        reality: 'planned',
      },
    ],
  },
  {
    id: 'wire/sochi.html',
    title: 'Sudan’s president asks Russia for protection',
    publisher: 'Harbour Gazette',
    kind: 'news',
    published: '2017-11-23',
    origin: 'o-agencies',
    originText: 'wire material (AP, AFP)',
    text: `# Sudan’s president asks Russia for protection

Sudanese President Omar al-Bashir came to Sochi on Thursday for talks with Vladimir Putin. He asked Russia for help against what he called aggressive acts of the United States. "We need protection," al-Bashir said.

He thanked Russia for its stand in the United Nations. Sudan had agreed with the Russian defence minister that Moscow would help to modernise its army, he said. The United States lifted its trade embargo on Sudan last month.

Al-Bashir, who is wanted by the International Criminal Court, denies that his forces committed crimes in Darfur.`,
    acts: [
      {
        trigger: 'came to Sochi',
        sentence: 'came to Sochi',
        type: 'CONSULT',
        kind: 'visit',
        title: 'Al-Bashir visits Russia',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11-23',
        dateWords: 'Thursday',
        place: 'Sochi',
        same: 'visit',
      },
      {
        trigger: 'talks',
        sentence: 'came to Sochi',
        type: 'CONSULT',
        kind: 'meeting',
        title: 'Putin and al-Bashir meet',
        actors: [SDN, RUS],
        date: '2017-11-23',
        dateWords: 'Thursday',
        place: 'Sochi',
        same: 'meeting',
      },
      {
        trigger: 'asked',
        sentence: 'He asked Russia',
        type: 'REQUEST',
        kind: 'request',
        title: 'Al-Bashir asks Russia for protection from the United States',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11-23',
        place: 'Sochi',
        same: 'ask',
      },
      {
        trigger: 'protection',
        sentence: 'We need protection',
        type: 'AID',
        kind: 'other',
        title: 'Russian protection of Sudan from the United States',
        actors: [RUS],
        recipients: [SDN],
        date: '2017-11-23/..',
        reality: 'demanded',
        says: 'Omar al-Bashir',
      },
      {
        trigger: 'thanked',
        sentence: 'He thanked Russia',
        type: 'SUPPORT',
        kind: 'thank',
        title: 'Al-Bashir thanks Russia for its stand in the United Nations',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11-23',
        same: 'thank',
      },
      {
        trigger: 'agreed',
        sentence: 'had agreed',
        type: 'AGREE',
        kind: 'agree',
        title: 'Russia and Sudan agree on help with the army',
        actors: [SDN, RUS],
        date: '2017-11-23~',
        says: 'Omar al-Bashir',
        same: 'army',
      },
      {
        trigger: 'help to modernise',
        sentence: 'had agreed',
        type: 'AID',
        kind: 'training',
        title: 'Russia to help to modernise the Sudanese army',
        actors: [RUS],
        recipients: [SDN],
        date: '2017-11/..',
        reality: 'planned',
        says: 'Omar al-Bashir',
      },
      {
        trigger: 'crimes',
        sentence: 'committed crimes',
        type: 'ASSAULT',
        kind: 'attack',
        title: 'Crimes of Sudanese forces in Darfur',
        actors: [SDN],
        reality: 'denied',
        says: 'Omar al-Bashir',
        place: 'Darfur',
      },
    ],
  },
  {
    id: 'opinion/gold.html',
    title: 'What Khartoum wants from Moscow',
    publisher: 'Meridian Review',
    kind: 'opinion',
    published: '2017-11-29',
    origin: 'o-meridian',
    originText: 'own',
    standing: 'The views expressed in this article are the author’s own.',
    text: `# What Khartoum wants from Moscow

Omar al-Bashir flew to Sochi on 22 November 2017 and met Vladimir Putin a day later. His request for protection, the foreign minister explained, meant only a ban on Sudanese gold that Washington was preparing. After some words of thanks to Russia he praised its campaign in Syria.

If Moscow supplied fighter aircraft, Washington would bring the embargo back. Russia may sell the Su-35 to Sudan. Washington threatened to restore its sanctions in that case, a diplomat told the Review. Moscow deployed two ships to the Red Sea in spring 2018. A caption <img src=x onerror=alert(1)> was left in the copy.

The views expressed in this article are the author’s own.`,
    acts: [
      {
        trigger: 'flew to Sochi',
        sentence: 'flew to Sochi',
        type: 'CONSULT',
        kind: 'visit',
        title: 'Al-Bashir visits Russia',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11-22',
        dateWords: '22 November 2017',
        place: 'Sochi',
        same: 'visit',
      },
      {
        trigger: 'met',
        sentence: 'flew to Sochi',
        type: 'CONSULT',
        kind: 'meeting',
        title: 'Putin and al-Bashir meet',
        actors: [SDN, RUS],
        date: '2017-11-23',
        dateWords: 'a day later',
        place: 'Sochi',
        same: 'meeting',
      },
      {
        trigger: 'request',
        sentence: 'His request',
        type: 'REQUEST',
        kind: 'request',
        title: 'Al-Bashir asks Russia for protection from the United States',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11-23',
        says: 'the foreign minister',
        same: 'ask',
      },
      {
        trigger: 'thanks',
        sentence: 'words of thanks',
        type: 'SUPPORT',
        kind: 'thank',
        title: 'Al-Bashir thanks Russia for its stand in the United Nations',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11-23',
        same: 'thank',
      },
      {
        trigger: 'praised',
        sentence: 'words of thanks',
        type: 'SUPPORT',
        kind: 'praise',
        title: 'Al-Bashir praises the Russian campaign in Syria',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11-23',
      },
      {
        trigger: 'supplied',
        sentence: 'If Moscow supplied',
        type: 'COOPERATE',
        kind: 'arms-transfer',
        title: 'If Russia supplied fighter aircraft to Sudan',
        actors: [RUS],
        recipients: [SDN],
        reality: 'hypothetical',
      },
      {
        trigger: 'sell',
        sentence: 'may sell',
        type: 'COOPERATE',
        kind: 'arms-transfer',
        title: 'Russia may sell the Su-35 to Sudan',
        actors: [RUS],
        recipients: [SDN],
        date: '2017-12/..',
        reality: 'possible',
      },
      {
        trigger: 'threatened',
        sentence: 'Washington threatened',
        type: 'THREATEN',
        kind: 'threaten',
        title: 'The United States threatens to restore sanctions on Sudan',
        actors: ['USA'],
        recipients: [SDN],
        says: 'a diplomat',
      },
      {
        trigger: 'deployed',
        sentence: 'deployed two ships',
        type: 'MOBILIZE',
        kind: 'deploy',
        title: 'Russia deploys ships to the Red Sea',
        actors: [RUS],
        recipients: [SDN],
        date: '2018-21',
        dateWords: 'spring 2018',
        place: 'Red Sea',
      },
    ],
  },
  {
    id: 'reprint/army.html',
    title: 'Khartoum turns to Moscow',
    publisher: 'World Digest',
    kind: 'advocacy',
    published: '2017-11-30',
    origin: 'o-agencies',
    originText: 'not established: World Digest or AFP',
    text: `# Khartoum turns to Moscow

The Sudanese leader asked the Russian president for "protection from the aggressive acts of the United States". Sudan and Russia agreed that Russia would offer assistance to the Sudanese army. Sudan refused an American offer the same week.`,
    acts: [
      {
        trigger: 'asked',
        sentence: 'The Sudanese leader asked',
        type: 'REQUEST',
        kind: 'request',
        title: 'Al-Bashir asks Russia for protection from the United States',
        actors: [SDN],
        recipients: [RUS],
        date: '2017-11-23',
        same: 'ask',
      },
      {
        trigger: 'agreed',
        sentence: 'agreed that Russia',
        type: 'AGREE',
        kind: 'agree',
        title: 'Russia and Sudan agree on help with the army',
        actors: [SDN, RUS],
        date: '2017-11-23~',
        same: 'army',
      },
      {
        trigger: 'refused',
        sentence: 'refused an American',
        type: 'REJECT',
        kind: 'refuse',
        title: 'Sudan refuses an American offer',
        actors: [SDN],
        recipients: ['USA', RUS],
        date: '2017-11',
        dateWords: 'the same week',
      },
    ],
  },
]

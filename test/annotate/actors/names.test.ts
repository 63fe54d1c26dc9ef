import { expect, test } from 'vitest'
import { mentionsIn } from './sample.ts'

test.each<[why: string, text: string, found: readonly string[]]>([
  ['names and acronyms', 'The US and the USSR recognised Sudan.', ['US = USA', 'USSR = SUN', 'Sudan = SDN']],
  ['a pronoun is no acronym', 'They told us so.', []],
  ['the longer name wins', 'South Sudan left Sudan.', ['South Sudan = SSD', 'Sudan = SDN']],
  [
    'two Chinas',
    "The People's Republic of China met the Republic of China.",
    ["People's Republic of China = CHN", 'Republic of China = TWN'],
  ],
  ['demonyms joined by a dash', 'Soviet–Sudanese relations cooled.', ['Soviet = SUN', 'Sudanese = SDN']],
  ['a genitive', 'Russia’s interests and Cyprus’ interests', ['Russia = RUS', 'Cyprus = CYP']],
  [
    'organs of a state',
    'The Sudanese military warned the Russian Navy.',
    ['Sudanese military = SDN', 'Russian Navy = RUS'],
  ],
  ['an organ in the genitive', "It was rejected by Sudan's parliament.", ["Sudan's parliament = SDN"]],
  ['an organ with of', 'The government of Chad agreed.', ['government of Chad = TCD']],
  ['rebels are themselves', 'Syrian rebels fled.', ['Syrian rebels = syrian-rebels']],
  ['a bank is not the state', 'The Bank of Sudan closed.', ['Bank of Sudan = bank-of-sudan']],
  ['a newspaper is not the state', 'The Cairo Tribune closed.', ['Cairo Tribune = cairo-tribune']],
  ['a capital that acts', 'Moscow pulled out.', ['Moscow = RUS']],
  ['a capital as a place', 'They met in Moscow.', ['Moscow = moscow']],
  ['a palace', 'The Kremlin denied it.', ['Kremlin = RUS']],
  [
    'Moscow of the Soviets',
    'The Soviet Union fell. Moscow was silent. Russia arose. Moscow was silent.',
    ['Soviet Union = SUN', 'Moscow = SUN', 'Russia = RUS', 'Moscow = RUS'],
  ],
  ['a shared name', 'Zaire fell. Congolese troops fled.', ['Zaire = COD', 'Congolese troops = COD']],
  [
    'a shared name of both',
    'South Korea and North Korea met. A Korean feast was held.',
    ['South Korea = KOR', 'North Korea = PRK'],
  ],
  ['fighters of a body', 'Lebanese Hezbollah fighters fled.', ['Lebanese = LBN', 'Hezbollah = hezbollah']],
  ['not of the state', 'Peru fined non-Chadian companies.', ['Peru = PER']],
  ['another people’s republic', "The People's Republic of Ruritania left Chad.", ['Chad = TCD']],
  [
    'regions that broke away',
    'Peru recognised the breakaway regions of Luhansk and Donetsk.',
    ['Peru = PER', 'Luhansk = luhansk', 'Donetsk = donetsk'],
  ],
  ['people of one side', 'Peru armed anti-Barre Somalis.', ['Peru = PER', 'anti-Barre Somalis = anti-barre-somalis']],
  [
    'a company that no table knows',
    'The Peruvian company Orca & Baltica left Chad.',
    ['Peruvian company Orca & Baltica = orca-baltica', 'Chad = TCD'],
  ],
  ['a state without a code by the name of the text', 'Peru left the Arab Union.', ['Peru = PER', 'Arab Union = UAS']],
  ['an army of the people', "The Northern People's Army left.", ["Northern People's Army = northern-peoples-army"]],
  ['a body of many', 'The Northern Workers’ Brigade left.', ['Northern Workers’ Brigade = northern-workers-brigade']],
  ['a house is not the state', 'They met at the Embassy of Russia.', []],
  ['neighbours are nobody alone', 'The Arab neighbours met.', ['Arab neighbours = arab-neighbours']],
  ['the people of a state', 'Aid went to the people of Chad.', ['people of Chad = chadian-people']],
  ['half of a compound', 'Sino-Soviet talks failed.', ['Sino = CHN', 'Soviet = SUN']],
  ['a name that is a surname', 'Michael Jordan met Chad Brodov.', ['Michael Jordan = Michael Jordan/-']],
  ['a person of a state’s name', 'Michael Jordan retired.', ['Michael Jordan = Michael Jordan/-']],
  [
    'an acronym the text introduces',
    'The Northern Valley Front (NVF) attacked. The NVF fled.',
    ['Northern Valley Front = northern-valley-front', 'NVF = northern-valley-front', 'NVF = northern-valley-front'],
  ],
])('%s', (_why, text, found) => expect(mentionsIn(text)).toEqual(found))

test.each<[why: string, text: string, found: readonly string[]]>([
  [
    'title and state before',
    'Sudanese President Karim Salehi spoke.',
    ['Sudanese President Karim Salehi = Karim Salehi/SDN'],
  ],
  [
    'a genitive before',
    "Peru's foreign minister Karim Salehi spoke.",
    ["Peru's foreign minister Karim Salehi = Karim Salehi/PER"],
  ],
  [
    'titles in a chain',
    "Sudan's Chief of General Staff, Gen. Karim al-Salehi spoke.",
    ["Sudan's Chief of General Staff, Gen. Karim al-Salehi = Karim al-Salehi/SDN"],
  ],
  [
    'the title behind',
    'Sergey Brodov, the foreign minister of Peru, spoke.',
    ['Sergey Brodov = Sergey Brodov/PER', 'foreign minister of Peru = PER'],
  ],
  [
    'accredited to is not of',
    'The Peruvian ambassador to Chad, Karim Salehi, left.',
    ['Peruvian ambassador to Chad, Karim Salehi = Karim Salehi/PER'],
  ],
  [
    'the last name alone',
    'Peruvian President Karim al-Salehi left. Al-Salehi and Salehi are one.',
    [
      'Peruvian President Karim al-Salehi = Karim al-Salehi/PER',
      'Al-Salehi = Karim al-Salehi/PER',
      'Salehi = Karim al-Salehi/PER',
    ],
  ],
  [
    'after office he is himself',
    'Former Peruvian President Karim Salehi died.',
    ['Former Peruvian President Karim Salehi = Karim Salehi/-'],
  ],
  [
    'a list of one government',
    'Peruvian President Karim Salehi, Prime Minister Boris Brodov and Defence Minister Igor Blok spoke.',
    [
      'Peruvian President Karim Salehi = Karim Salehi/PER',
      'Prime Minister Boris Brodov = Boris Brodov/PER',
      'Defence Minister Igor Blok = Igor Blok/PER',
    ],
  ],
  [
    'two heads are of two states',
    'Peruvian President Karim Salehi and Prime Minister Boris Brodov spoke.',
    ['Peruvian President Karim Salehi = Karim Salehi/PER', 'Prime Minister Boris Brodov = Boris Brodov/-'],
  ],
  [
    'of two with one last name the text keeps both',
    'Peruvian President Karim Salehi fled. Igor Salehi, a singer, stayed.',
    ['Peruvian President Karim Salehi = Karim Salehi/PER', 'Igor Salehi = Igor Salehi/-'],
  ],
  [
    'another spelling is no other person',
    'Russian Defence Minister Sergey Shoygu left. Sergei Shoigu returned.',
    ['Russian Defence Minister Sergey Shoygu = Sergey Shoigu/RUS', 'Sergei Shoigu = Sergey Shoigu/RUS'],
  ],
  ['a title is not a name', 'Treasury issued General License 25.', []],
  [
    'the table says whose',
    'President Gaafar Nimeiry left. Nimeiry fled.',
    ['President Gaafar Nimeiry = Gaafar Nimeiry/SDN', 'Nimeiry = Gaafar Nimeiry/SDN'],
  ],
  [
    'of father and son the one in office in the year told',
    'In 1973 Assad left. In 2012 Assad returned.',
    ['Assad = Hafez al-Assad/SYR', 'Assad = Bashar al-Assad/SYR'],
  ],
  [
    'of many kings the one of the state that the text names',
    'Jordan met Mexico. In 2014 King Abdullah left.',
    ['Jordan = JOR', 'Mexico = MEX', 'King Abdullah = Abdullah II/JOR'],
  ],
  ['a prince by his first name', 'In 2015 Sheikh Tamim left.', ['Sheikh Tamim = Tamim bin Hamad Al Thani/QAT']],
  [
    'a common last name in a text about his state and years',
    'The US and the US Navy left the US in 1979. In May Carter spoke.',
    ['US = USA', 'US Navy = USA', 'US = USA', 'Carter = Jimmy Carter/USA'],
  ],
  ['nobody of another time', 'In 2025 Acheson left Chad.', ['Chad = TCD']],
  [
    'his counterpart',
    'Israeli Foreign Minister Karim Salehi met the Libyan counterpart, Igor Blok.',
    ['Israeli Foreign Minister Karim Salehi = Karim Salehi/ISR', 'Libyan counterpart, Igor Blok = Igor Blok/LBY'],
  ],
  [
    'the host of a visitor',
    'Peruvian President Karim Salehi visited Chad to meet Prime Minister Igor Blok.',
    ['Peruvian President Karim Salehi = Karim Salehi/PER', 'Chad = TCD', 'Prime Minister Igor Blok = Igor Blok/TCD'],
  ],
  ['a common last name elsewhere', 'Peru left Chad in 1979. In May Carter spoke.', ['Peru = PER', 'Chad = TCD']],
  ['what he leads', 'The Eisenhower Administration left.', ['Eisenhower = Dwight D. Eisenhower/USA']],
  [
    'leaders of groups act for themselves',
    'Chadian rebel leader Karim Salehi fled.',
    ['Chadian rebel leader Karim Salehi = Karim Salehi/-'],
  ],
])('%s', (_why, text, found) => expect(mentionsIn(text)).toEqual(found))

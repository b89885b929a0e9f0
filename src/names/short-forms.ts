import { once } from '../memoize.ts'

/**
 * Whether a word, folded (`foldWord`), is what somebody of this given name is called at home: the beginning of it ("Tim",
 * "Timmy", "Juanito"), or another form that is usual ("Peggy", "Pepe").
 */
export const isShortFormOf = (word: string, given: string): boolean =>
  isBeginning(word, given) || usualForms().get(given)?.has(word) === true

/** Letters of a name without an ending of a short form that tell of it, and with one. */
const LEAST = { bare: 3, ended: 2 }

function isBeginning(word: string, given: string): boolean {
  if (word === given || word.length < LEAST.bare) return false
  if (given.startsWith(word)) return true
  const stem = /^(.+?)(?:ie|y|i|ey|s|cito|cita|ito|ita|illo|illa|ico|ica|in)$/.exec(word)?.[1]
  if (stem === undefined) return false
  return [stem, stem.replace(/(.)\1$/, '$1')].some(
    (one) => one.length >= LEAST.ended && given.startsWith(one),
  )
}

/** By each name the forms that do not begin as it does. */
const usualForms = once(() => {
  const forms = new Map<string, Set<string>>()
  for (const line of USUAL.trim().split('\n')) {
    const [names = '', short = ''] = line.split(':')
    for (const name of names.trim().split(' '))
      forms.set(name, new Set([...(forms.get(name) ?? []), ...short.trim().split(' ')]))
  }
  return forms
})

const USUAL = `
alexander alexandra alexandria: sandy sasha xander lex sandra al
alfred albert alan alvin: al bert bertie fred freddie alf
andrew andrea: drew
ann anna anne hannah: nan nancy nanny annie
anthony antonio antonia: tony toni tono tonia
arthur: art
barbara: babs bobbie
benjamin bernard: ben bernie
catherine katherine kathleen kathryn: kit kitty kay kate katie cathy kathy kat katy cate
charles charlotte: chuck chas lottie
christina christine christopher: tina kit topher kris kristy
daniel daniela: danny dan
david: dave davy
deborah: debbie deb
dorothy dorothea: dolly dot dottie dodie dora
edward edmund edwin: ed eddie ned ted teddy
eleanor elena helen ellen: nell nellie nelly ella lena elle
elizabeth elisabeth: beth betty betsy bess bessie liz lizzie libby lisa liza eliza lily ellie buffy
emily emma: em millie emmy
florence: flo flossie
frances francis francesca: fran frank fanny frankie
frederick frederica: fritz
gertrude: trudy
gregory: greg
harold henry harriet henrietta: hal hank harry hattie etta
isabel isabella isabelle: bella belle izzy ibby
jacob james: jake jim jimmy jem jamie
jane janet jean joan joanna: jenny jan jo jeanie
jennifer: jen jenny
john jonathan: jack johnny jon jock
joseph josephine: joe joey jo jody
judith: judy jody
julia juliana julie: jules jill
katarzyna: kasia
laurence lawrence laura: larry laurie lolly
leonard leonardo: len lenny leo
louis louise lucille lucinda lucy: lou lu lulu
margaret margarita marjorie: maggie meg megan peggy peg daisy greta rita madge mamie maisie margo marge
martha: patty mattie
mary maria marie miriam: molly polly mae mamie may maisie minnie mitzi mimi mia
matilda: tilly tillie
michael michelle miguel: mike mick mickey mikey shelly
nathaniel: nat nate
nicholas nicole: colin klaus nico
oliver olivia: ollie livvy liv
patricia patrick: paddy pat patsy tricia trish trisha patty
penelope: nell
rebecca: becky becca
richard: dick dickie rick ricky
robert roberta: bob bobby bobbie rob bert
ronald: ron
rosalind rosemary: rosie
samuel samantha: sam sammy
sarah: sally sadie
sidney: syd
stephen steven stephanie: steve
susan susannah suzanne: sue suzy sukie
theodore theodora: ted teddy dora
theresa teresa: tess tessa terry tere
thomas: tom tommy
victoria: vicky tory
vincent: vin vince
virginia: ginny ginger
walter: wally walt
wilhelmina: billie mina minnie willa
william: bill billy will liam
winifred: winnie freda
alberto: beto tito
alejandro alejandra: jano ale alex sandra
alfonso: poncho fonso
alfredo: fredo fello
ana: anita nita
beatriz: bety betty
carlos: charly carlitos
carmen: carmela mela menchu maica
concepcion: concha conchita
consuelo: chelo
cristina: tina
dolores: lola lolita loles
eduardo: lalo edu
enrique: quique kike
ernesto: neto tito
esperanza: pera lancha
eugenia eugenio: genia geno
felipe: pipe
fernando fernanda: nando nanda fer
francisco francisca: paco pancho paquito curro kiko fran frank paca pancha paquita chico
gabriel gabriela: gabo gaby
gerardo: gera
gloria: yoya
gregorio: goyo
graciela: chela
guadalupe: lupe lupita
guillermo: memo guille
gustavo: tavo
hernan: nan
humberto: beto
ignacio: nacho
isabel: chabela isa chavela
jesus: chucho chuy suso
joaquin: quino
jorge: coque
jose josefa josefina: pepe pepito pepa pepita chepe chepito fina josefita
juan juana: juancho
laura: lala
leonor leonora: nora
leopoldo: polo
luis luisa: lucho lucha wicho
manuel manuela: manolo manolito manny nelo lolo nela
maria: mari mariquita maruja cuca
mario: mayo
mercedes: merche meche
miguel: migue mike
montserrat: montse
pedro: perico
pilar: pili
rafael rafaela: rafa rafi fael
ramon: moncho
ricardo: richi cayo
roberto: beto tito
rosario: charo chayo
salvador: chava salva
santiago: chago santi yago
sebastian: sebas
sergio: checo
socorro: coco
teresa: tete
vicente: chente
yolanda: yoli
`

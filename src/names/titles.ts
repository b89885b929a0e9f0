const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/**
 * Words before a name that belong to nothing else, folded (`foldWord`): who is called so is meant by name.
 * They may stand in small letters only where the language writes them so (`smallTitles`).
 */
export const titles: ReadonlySet<string> = words(`
  mr mrs ms miss misses mx messrs mister mo athair tathair dr engr atty prof professor sir dame rev revd reverend fr msgr monsignor mons pbro ven
  dra dras dres srs rvdo rvda rdo mtro mtra profa arq mc sgto tte
  sra srta hno hna ft frau herr mme mlle
  sgt ssgt msgt sfc pfc pvt cpl lcpl lt ltc col maj cdr cmdr capt ens adm gen brig bro sis bp abp cllr hon gov`)

/** The same in Spanish, where English has a name or nothing: Don, Sor. */
export const spanishTitles: ReadonlySet<string> = words(
  'don dona sor fray madre padre na nha mano mana seno presb',
)

/** Offices and relations: before a name they are titles, and elsewhere words like any other. */
export const roles: ReadonlySet<string> = words(`
  father mother sister brother sr br pastor pr deacon dcn deaconess subdeacon archpriest chorbishop abba bishop archbishop archdeacon abbot abbess prior
  canon rector vicar curate rabbi elder chaplain preacher evangelist
  wee big gunny wing imam pere padre thurifer crucifer acolyte intercessor reader lector profe metropolitan matushka presbytera khouria airman seaman master tita tito
  friar mummy mommy mtr ks nanny nannie nain taid grampy nonna nonno oma opa yiayia papou
  grandad granddad gran nanna nan mawmaw pawpaw mamaw papaw meemaw gramps mam mum mom dad abuelita abuelito titi
  uncle aunt auntie mama ate kuya tita grandma grandpa granny nana grandmother grandfather cousin baby little young miss
  trustee treasurer treas secretary sec organist cantor verger beadle curate headteacher headmaster farmer
  judge mayor governor senator congressman congresswoman representative councillor councilman alderman sheriff chief officer
  nurse doctor coach lady lord dean major general colonel captain lieutenant sergeant corporal private admiral ensign
  commander commodore constable detective principal superintendent warden sexton
  obispo arzobispo diacono pastora hermano hermana tio tia abuelo abuela nino nina bebe senor senora senorita senores
  senoras senoritas sras sres seu mang aling lolo ninong ninang bac hermanitas
  doctora doctor capitan coronel sargento alcalde alcaldesa juez maestro maestra profesora profesor ingeniero licenciado lic ing
  difunto difunta finado finada nene nena
  pequeno joven monsenor compadre comadre viuda primo prima`)

/** Titles that may stand in small letters: "don Eusebio", "el padre Julián", "uncle Bob". */
export const smallTitles: ReadonlySet<string> = words(`
  don dona sor fray tathair padre senor senora senorita senores senoras hermano hermana tio tia abuelo abuela nino nina bebe obispo
  uncle aunt auntie baby young little cousin primo prima pequeno joven monsenor dra profe titi abuelita abuelito`)

/** Titles written short: a full stop behind them ends no sentence. */
export const shortened: ReadonlySet<string> = words(`
  mr mrs ms mx mo ma dr engr atty bp abp pr sis prof rev revd fr msgr mons pbro ven sra srta dra rvdo rvda sres sras presb gral vda rdo mtro mtra profa arq fam flia gpe mtz hdz glez gzz rdz fdez hno hna sr br bro dcn cllr hon gov lic ing
  sgt ssgt msgt sfc pfc pvt cpl lcpl lt ltc col maj cdr cmdr capt ens adm gen brig st sts ss sta sto
  jr md phd esq wm geo chas jas thos jos fredk robt edw fco`)

/** Before titles: "The Most Rev.", "His Grace". */
export const honours: ReadonlySet<string> = words(
  'the most very right rt venerable hon honourable honorable el la los las his her',
)

/** Behind one of these stands somebody of history or in an office, who is nobody's neighbour. */
export const reigns: ReadonlySet<string> = words(`
  king queen prince princess pope papa emperor pharaoh prophet prophetess apostle evangelist patriarch virgin
  rey reina profeta profetisa apostol evangelista virgen caesar`)

/** After one of these words, capitalized words name a saint, a church or a place. */
export const saints: ReadonlySet<string> = words(
  'st sts ss saint saints san santa santo santos blessed beato beata ste saints',
)

/** What may stand behind a name. */
export const suffixes: ReadonlySet<string> = words(
  'jr sr og ii iii iv md phd esq rn osb op sj ocist cssr ofm usmc usn usaf ret',
)

/** Behind one of these stands what a house, a street or a firm is called, also where that is somebody's name. */
export const namedAfter: ReadonlySet<string> = words(`
  hospital clinica policlinico sanatorio colegio escuela instituto liceo secundaria preparatoria primaria universidad facultad academia
  avenida avda calle reparto plaza plazoleta pasaje paseo camino carretera ruta autopista barrio colonia urbanizacion fraccionamiento sector vereda
  salon aula auditorio centro residencia geriatrico asilo albergue refugio edificio torre cancha estadio gimnasio parque campo mercado
  farmacia panaderia pasteleria libreria ferreteria carniceria fruteria supermercado supermercados supermercadinho super bodega bodegas tienda tiendas almacen almacenes
  deposito viajes transportes autobuses autocares materiales muebles llantas taller talleres imprenta restaurante cafeteria bar hotel hostal frigorifico avicola granja finca hacienda rancho
  fundacion asociacion editorial cine teatro museo biblioteca beca cooperativa constructora funeraria tanatorio velatorio cementerio laboratorio optica peluqueria
  grupo orquesta banda trio duo conjunto mariachi tuna rondalla escola
  ies ceip cra estadio polideportivo jardin glorieta rotonda esquina estacion metro aldea canton caserio paraje cultural poblacion ejido
  scoil ysgol ysbyty`)

/** Small words inside names. */
export const particles: ReadonlySet<string> = words(
  'de del la las los van von der den ter ten da di dos du le al bin ibn ap ab mac nic ni st',
)

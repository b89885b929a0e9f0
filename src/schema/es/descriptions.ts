import type { SchemaWords } from '../en/descriptions.ts'
import { spanishThemeDescriptions } from './theme-descriptions.ts'

/** What an editor shows of a key, in Spanish; keys and words that are typed stay as they are. */
export const spanishDescriptions: SchemaWords = {
  files: {
    bulletin: {
      title: 'bulletin.yaml: lo que no cambia de una semana a otra',
      keys: {
        parish: 'Quiénes son ustedes.',
        'parish.name': 'El nombre de la parroquia, como va en la cabecera de la página.',
        'parish.place': 'La población o el barrio.',
        'parish.motto': 'Un versículo propio de la parroquia; si no hay ninguno, se omite.',
        'parish.logo': 'Una imagen que va en la cabecera de la página.',
        'parish.logo.src': 'El nombre de su archivo en la carpeta de la parroquia: logo.png.',
        'parish.logo.alt': 'Lo que muestra, en palabras, para quien no puede verla.',
        'parish.contact': 'A quién se pide una oración o ayuda. Va al pie de la última página.',
        'parish.contact.heading': 'Lo que va encima del contacto: "Para pedir una oración".',
        'parish.contact.name': 'Una persona o una oficina.',
        'parish.contact.en': 'Lo mismo en inglés, en una parroquia que imprime en dos idiomas.',
        'parish.contact.en.heading': 'Lo que va encima del contacto, en inglés.',
        'parish.contact.en.name': 'Una persona o una oficina, en inglés.',
        'parish.contact.es': 'Lo mismo en español, en una parroquia que imprime en dos idiomas.',
        'parish.contact.es.heading': 'Lo que va encima del contacto, en español.',
        'parish.contact.es.name': 'Una persona o una oficina, en español.',
        'parish.contact.phone': 'El número de teléfono, como lo escriben ustedes.',
        'parish.contact.email': 'La dirección de correo.',
        'parish.contact.url': 'El sitio web; empieza con https://.',
        'parish.contact.address': 'La dirección postal, en una línea.',
        'parish.timezone':
          'Decide cuándo empieza una semana nueva: America/Mexico_City, Europe/Madrid. Sin ella decide el reloj de la computadora.',
        'parish.language':
          'La lengua en que se imprime: es, es-MX, en-US. Las palabras se dividen según sus reglas.',
        title:
          'Lo que va en letras grandes, arriba, cuando la semana no tiene título propio: Oraciones de la semana.',
        languages:
          'Dos idiomas, uno al lado del otro: [es, en]. El primero es el de la parroquia; la otra mitad va bajo su nombre, en: { text: … }.',
        en: 'Lo mismo en inglés, que va al lado.',
        es: 'Lo mismo en español, que va al lado.',
        calendar:
          'rcl: el año litúrgico y las lecturas del Revised Common Lectionary. episcopal: con las lecturas de la Iglesia Episcopal. roman: el Calendario Romano General, con las lecturas de su leccionario. common-worship: el de la Iglesia de Inglaterra, sin lecturas. none: sin año litúrgico. Con días propios, `use:` y los días debajo.',
        'calendar.use': 'rcl, episcopal, roman, common-worship, o none.',
        'calendar.on-sunday':
          'Lo que roman o common-worship celebra el domingo cercano: [epiphany, ascension, corpus-christi]. [] para nada.',
        'calendar.patronal': 'La fiesta del santo o del misterio que da nombre a su iglesia.',
        'calendar.patronal.name': 'Cómo se llama el día.',
        'calendar.patronal.date':
          'Cuándo es: 07-22 (mes y día), Easter + 60, first Sunday of September.',
        'calendar.patronal.colour': 'Su color; blanco (white) si no se dice nada.',
        'calendar.patronal.kept':
          'day: en su día. sunday: en el domingo que cae ese día o después, salvo en Adviento, Cuaresma y Pascua.',
        'calendar.patronal.readings': 'Sus lecturas, en lugar de las del día.',
        'calendar.patronal.readings.first': 'La primera lectura: Isaiah 61:1-4.',
        'calendar.patronal.readings.psalm': 'El salmo: Psalm 98.',
        'calendar.patronal.readings.second': 'La segunda lectura: Romans 8:28-39.',
        'calendar.patronal.readings.gospel': 'El Evangelio: Matthew 25:31-40.',
        'calendar.colours':
          'Colores de tiempos enteros, donde los suyos son otros: { advent: blue }. Las fiestas conservan el suyo.',
        'calendar.colours.advent': 'Del Adviento.',
        'calendar.colours.christmas': 'De los días de Navidad.',
        'calendar.colours.epiphany': 'De los domingos después de la Epifanía.',
        'calendar.colours.lent': 'De la Cuaresma.',
        'calendar.colours.holy-week': 'Del Domingo de Ramos y la Semana Santa.',
        'calendar.colours.easter': 'De los cincuenta días de Pascua.',
        'calendar.colours.pentecost': 'Del día de Pentecostés.',
        'calendar.colours.ordinary-time': 'De los domingos después de Pentecostés.',
        'calendar.days': 'Días con nombre propio: Domingo de la Cosecha.',
        'calendar.days.name': 'Cómo se llama el día.',
        'calendar.days.date':
          'Cuándo es: 09-14 (mes y día), Easter - 21, first Sunday of September.',
        'calendar.days.colour': 'Su color, cuando no es el del tiempo litúrgico.',
        'calendar.days.readings': 'Sus lecturas, en lugar de las del día.',
        'calendar.days.readings.first': 'La primera lectura: Isaiah 61:1-4.',
        'calendar.days.readings.psalm': 'El salmo: Psalm 98.',
        'calendar.days.readings.second': 'La segunda lectura: Romans 8:28-39.',
        'calendar.days.readings.gospel': 'El Evangelio: Matthew 25:31-40.',
        readings: 'Cuál de las dos series de lecturas se sigue desde Pentecostés.',
        sections: 'Los encabezados, en el orden en que se imprimen.',
        'sections.name': 'El encabezado.',
        'sections.lang':
          'La lengua del encabezado y de lo que está bajo él, si no es la de la parroquia: en.',
        'sections.as':
          'Cómo van las peticiones breves de la sección: list, una debajo de otra; columns, en columnas; run-in, en un solo párrafo. Sin indicarlo, seis nombres o más van en columnas.',
        'sections.en': 'El mismo encabezado en inglés, si la parroquia imprime en dos idiomas.',
        'sections.es': 'El mismo encabezado en español, si la parroquia imprime en dos idiomas.',
        scripture: 'Cómo se eligen y se citan los versículos.',
        'scripture.translation': 'La traducción de los versículos que se citan: RV1909, KJV.',
        'scripture.en':
          'La traducción del versículo en inglés, si la parroquia imprime en dos idiomas: KJV.',
        'scripture.es':
          'La traducción del versículo en español, si la parroquia imprime en dos idiomas: RV1909.',
        'scripture.themes':
          'De qué han de hablar los versículos cuando ninguna lectura da uno: esperanza, misericordia, paz.',
        'scripture.rest-weeks':
          'Durante este número de semanas no vuelve un versículo que ya se imprimió.',
        'scripture.marks':
          'always: después de cada cita se nombra la traducción. licensed: solo cuando su editorial lo pide.',
        insert: 'El papel, y el tamaño en que se imprime.',
        'insert.shape':
          'Cómo se usa el papel. auto toma el menor en que cabe todo: media hoja, una hoja doblada una vez, o un cuadernillo.',
        'insert.paper': 'El papel que hay en su impresora.',
        'insert.duplex':
          'Por qué borde voltea el papel su impresora. Si el reverso sale de cabeza, elija el otro.',
        'insert.size': 'El tamaño de la letra, en puntos.',
        'insert.size.best': 'El tamaño que usted quisiera.',
        'insert.size.floor':
          'Nunca más pequeña que esto. Por debajo de 9 puntos la gente se queja.',
        'insert.leading': 'De una línea a la siguiente, como múltiplo del tamaño.',
        'insert.leading.best': 'Lo que usted quisiera.',
        'insert.leading.floor': 'Nunca más juntas que esto.',
        'insert.hanging':
          'Las comillas y los guiones salen al margen, para que los bordes se vean rectos.',
        'insert.letter-fit':
          'Las letras de una línea pueden ser tantas centésimas más anchas o más estrechas, y estar la mitad más separadas o más juntas, para que sus espacios queden parejos. Con 2 nadie lo nota; 0 deja las letras como son.',
        'insert.look': 'El aspecto de la hoja; `bulletin themes` cuenta cada uno.',
        'insert.colour':
          'El color junto al negro: season, el del año litúrgico, con su adorno; none, ninguno; o uno con sus seis cifras, "#8c1c13".',
        'insert.missing-letters':
          'Cuando ningún tipo de letra tiene una letra de un elemento: stop no hace nada y lo dice; leave-out hace la hoja sin el elemento, y lo dice.',
        text: 'La edición de texto, para correos y teléfonos.',
        'text.width': 'Letras por línea.',
        'text.ascii': 'Solo letras simples, para programas de correo antiguos.',
        defaults: 'Lo que vale cuando una petición no dice nada.',
        retention: 'Cuánto se guardan las personas; `bulletin forget --before` se rige por ello.',
        'retention.ended':
          'Cuánto queda en su archivo la petición por una persona después de terminar: `1 year`.',
        'retention.issues': 'Cuánto quedan las páginas y los textos de hojas antiguas: `3 years`.',
        import: 'Lo que `bulletin import` ha aprendido de la parroquia.',
        'import.columns':
          'Qué columnas de un formulario contienen qué: el encabezado de cada una, como lo tiene el formulario.',
        'import.columns.name': 'La columna de por quién se pide.',
        'import.columns.first-name': 'La columna de los nombres de pila, si hay dos de nombres.',
        'import.columns.last-name': 'La columna de los apellidos, si hay dos de nombres.',
        'import.columns.request': 'La columna de lo que se pide.',
        'import.columns.section': 'La columna del encabezado bajo el que va la petición.',
        'import.columns.consent': 'La columna que dice si se puede nombrar a la persona, y dónde.',
        'import.columns.show': 'La columna que dice cuánto del nombre se muestra.',
        'import.columns.date': 'La columna del día en que se rellenó.',
        'import.columns.from': 'La columna del primer día.',
        'import.columns.until': 'La columna del último día.',
        'defaults.weeks': 'Cuántos domingos se ora por una persona cuando no hay `until`.',
        parts:
          'Lo que tiene la hoja, en orden; lo que no se nombra sigue en el orden de siempre. Cada una por su nombre, o como { part: rota, panel: back }.',
        'parts.part': 'Qué parte.',
        'parts.panel':
          'back: por fuera, en el reverso. flap: en la hoja que se pliega hacia dentro de un tri-fold.',
        'parts.heading': 'Lo que va encima, en lugar de la palabra de siempre.',
        'parts.en': 'El mismo encabezado en inglés, si la parroquia imprime en dos idiomas.',
        'parts.es': 'El mismo encabezado en español, si la parroquia imprime en dos idiomas.',
        'parts.next': 'De las lecturas: también las del domingo siguiente.',
        hymns: 'Lo que vale para los himnos de cada semana.',
        'hymns.licence': 'La licencia con que se imprimen, como debe ir debajo de ellos.',
        calendars:
          'Lo que se imprime de los calendarios (archivos .ics en events/): all, o las entradas de algunas categorías. Nada si no está escrito.',
        'calendars.categories':
          'Las categorías cuyas entradas se imprimen, como las llama el calendario.',
        announcements: 'Cómo se anuncian los eventos antes de su día.',
        'announcements.weeks': 'Cuántas semanas antes de la suya se anuncia un evento.',
        'announcements.words': 'Cuántas palabras debe tener un anuncio como mucho.',
        'announcements.runs': 'En cuántas hojas se anuncia un evento como mucho.',
        people: 'A quién se puede nombrar por lo que hace.',
        'people.staff': 'Quien trabaja para la parroquia. Se nombra en papel y en correos.',
        'people.volunteers': 'Quien ayuda. Se nombra en papel y en correos.',
        'people.public': 'A quien todos conocen, como un obispo. Se nombra en todas partes.',
        'not-names':
          'Palabras que parecen el nombre de una persona y no lo son: Misión del Puerto.',
        'privacy.names-in-words':
          'Qué se hace cuando las palabras nombran a una persona por quien nadie ha respondido.',
        'privacy.names-in-words.requests':
          'hold: la petición espera. warn: se imprime, no sale en la web, y se avisa.',
        'privacy.names-in-words.articles':
          'hold: el artículo espera. warn: se imprime, no sale en la web, y se avisa.',
        privacy: 'Cómo se nombra a las personas.',
        'privacy.names-in-words.events':
          'hold: el evento espera. warn: se imprime, no sale en la web, y se avisa.',
        'privacy.show':
          'Cómo se nombra a las personas cuando una petición no dice nada: nombre de pila, con la inicial del apellido (first-initial), iniciales, o de ningún modo.',
        web: 'La página web, que hace `editions: [web]`.',
        'web.address':
          'Dónde pone esa página, siempre la misma. La hoja lleva un código con ella, para teléfonos.',
        editions:
          'Lo que se hace cada vez, además del texto: standard, la hoja; large-print, una composición propia, de 18 puntos en adelante; phone, un texto para mensajería; mail, una página y un mensaje para enviar; web, una página web; ics, un calendario; docx, un archivo de Word.',
      },
    },
    requests: {
      title: 'Por qué se ora',
      keys: {
        sunday:
          'Todas las peticiones de este archivo son para este único domingo, salvo la que diga otra cosa.',
        day: 'Todas las peticiones de este archivo son para este único día, salvo la que diga otra cosa.',
        service:
          'Todas las peticiones de este archivo son para este único oficio del día, salvo la que diga otra cosa.',
        source:
          'De dónde vinieron estas peticiones. Se imprime después de cada una, pero nunca después de una persona.',
        section:
          'El encabezado de todas las peticiones de este archivo, salvo la que diga otra cosa.',
        lang: 'La lengua de todas las peticiones de este archivo, salvo la que diga otra cosa: en.',
        from: 'Todas las peticiones de este archivo empiezan este día, salvo la que diga otra cosa.',
        until:
          'Todas las peticiones de este archivo terminan después de este día, salvo la que diga otra cosa.',
        title: 'Lo que va en letras grandes, arriba, este día. Necesita `sunday` o `day`.',
        en: 'Lo mismo en inglés, que va al lado.',
        es: 'Lo mismo en español, que va al lado.',
        verse: 'El versículo de la cabecera de este día. Necesita `sunday` o `day`.',
        readings: 'Pasajes de este domingo en lugar de los del calendario. Necesitan `sunday`.',
        'readings.first': 'La primera lectura: Isaías 64:1-9.',
        'readings.psalm': 'El salmo: Salmo 80:1-7.',
        'readings.second': 'La segunda lectura.',
        'readings.gospel': 'El Evangelio.',
        hymns:
          'Lo que se canta este domingo, cada cosa tras su lugar: Entrada: 48 Oh amor de Dios. Necesita `sunday`.',
        requests: 'Las peticiones, cada una después de un guion.',
      },
    },
    events: {
      title: 'Lo que tiene lugar en la parroquia',
      keys: {
        kind: 'service: culto, entre los oficios. event: todo lo demás. Para todo este archivo, salvo lo que diga otra cosa.',
        from: 'Lo que se repite en este archivo empieza este día, salvo lo que diga otra cosa.',
        until:
          'Lo que se repite en este archivo termina después de este día, salvo lo que diga otra cosa.',
        place: 'Dónde es todo lo de este archivo, salvo lo que diga otra cosa.',
        contact: 'A quién acudir por todo lo de este archivo, salvo lo que diga otra cosa.',
        'names-in-words':
          'hold: un evento de este archivo cuyas palabras nombran a alguien espera hasta que se responda por el nombre.',
        events: 'Los eventos, cada uno después de un guion.',
      },
    },
    rota: {
      title: 'Quién hace qué y qué día',
      keys: {
        rota: 'Los días, cada uno después de un guion: `date`, y una clave por cada tarea con quién la hace.',
        en: 'Cómo se llama cada tarea en inglés, en una parroquia que imprime en dos idiomas: { Lector: Reader }.',
        es: 'Cómo se llama cada tarea en español, en una parroquia que imprime en dos idiomas: { Reader: Lector }.',
      },
    },
    article: {
      title: 'La cabeza de un artículo, entre las dos líneas de guiones',
      keys: {
        title: 'Lo que va encima del artículo.',
        heading: 'Un encabezado sobre el título, común a los artículos que se siguen.',
        sunday: 'Se imprime este único domingo.',
        day: 'Se imprime este único día, sea cual sea el día de la semana.',
        service: 'Se imprime solo para este oficio del día: early.',
        from: 'Se imprime desde este día.',
        until: 'Se imprime hasta este día.',
        byline: 'Quién lo escribió.',
        source: 'Dónde apareció primero.',
        published:
          'El título o la dirección de la publicación de la que se toma. Ella responde por los nombres.',
        consent:
          'Quién de los nombrados consintió, y dónde puede estar; none lo retiene. Esto mismo nunca se imprime.',
        link: 'Dónde leer o hacer más. Se imprime como palabras y una dirección.',
        panel:
          'back: por fuera, en el reverso, encima del contacto. flap: en la hoja que se pliega hacia dentro de un tri-fold.',
        priority:
          'if-room: lo primero que se deja fuera cuando la página está llena. essential: lo último.',
        order:
          'Los artículos se imprimen por este número; los que no lo tienen van al final, por el nombre de sus archivos.',
        lang: 'La lengua de este artículo, cuando es otra: en.',
        en: 'Lo mismo en inglés, que va al lado.',
        es: 'Lo mismo en español, que va al lado.',
      },
    },
    scripture: {
      title: 'Citas propias de la parroquia de una traducción con derechos reservados',
      keys: {
        translation: 'La abreviatura de la traducción: DHH.',
        notice:
          'Lo que la editorial quiere que se imprima, palabra por palabra. Se imprime cuando se cita.',
        verses: 'Los pasajes, cada uno después de un guion.',
        'verses.ref': 'Libro, capítulo y versículo: Salmo 46:1.',
        'verses.text': 'Las palabras, exactamente como las tiene la traducción.',
      },
    },
    theme: spanishThemeDescriptions,
  },
  parts: {
    'verse.ref': 'Libro, capítulo y versículo: Gálatas 6:2.',
    'verse.text': 'Las palabras, cuando no han de citarse por usted.',
    'verse.translation': 'De dónde son las palabras: RV1909, DHH.',
    'link.text': 'Las palabras que van antes de la dirección: "Para ayudar, inscríbase en".',
    'link.url': 'A dónde lleva: https://…, mailto:… o tel:….',
    'link.qr': 'Imprime un código cuadrado que lee un teléfono.',
    'request.id':
      'Un nombre corto para esta petición: letras, cifras y guiones. Con él la llaman las órdenes `why`, `edit`, `renew` y `close`. Nunca se imprime; si no lo hay, recibe uno.',
    'request.section':
      'El encabezado bajo el que está: uno de `sections` en bulletin.yaml. Sin él va al principio, antes de todos los encabezados.',
    'request.kind': 'petition pide, thanksgiving da gracias.',
    'request.text':
      'Por qué se ora. Si contiene dos puntos, # o comillas, escriba >- aquí y el texto en las líneas de abajo, más adentro. Se entienden *cursiva*, **negrita** y [un enlace](https://example.org).',
    'request.person': 'La persona por quien se ora. Se imprime solo con su consentimiento.',
    'person.name':
      'El nombre de pila, y después el resto: Margarita Robles. Cuando así no sale bien: { first: Ana María, last: Robles }.',
    'person.name.first': 'Lo que puede imprimirse con `show: first`.',
    'person.name.last': 'Lo que se imprime solo con `show: full`.',
    'person.show': 'Cuánto del nombre se imprime.',
    'person.departed':
      'La persona falleció: el día, o `true` si no se sabe. Se ora por ella entre los difuntos, sin consentimiento salvo para la web, con el nombre entero si `show` no dice otra cosa.',
    'person.distinct-from':
      'Id de una petición por otra persona del mismo nombre, cuando una de las dos ha terminado.',
    'person.minor': 'Un menor: nunca se imprime más que sus iniciales.',
    'request.from':
      'El primer día: 2026-11-29. Por una persona se ora cuatro domingos desde aquí, si `until` no dice otra cosa.',
    'request.until':
      'El último día. Sin él, una petición que no nombra a nadie se imprime hasta que usted la quite.',
    'request.sunday': 'Solo para este domingo, en lugar de `from` y `until`.',
    'request.day': 'Solo para este día, sea cual sea el día de la semana: Nochebuena, un funeral.',
    'request.service': 'Solo para este oficio del día: early.',
    'request.repeat': 'Se imprime solo algunos domingos.',
    'request.priority':
      'if-room: lo primero que se deja fuera cuando la página está llena. essential: lo último.',
    'request.link': 'Dónde leer o hacer más. Se imprime como palabras y una dirección.',
    'request.footnote': 'Una nota pequeña debajo de la petición: *Se han cambiado los nombres.',
    'request.source':
      'De dónde vino. Se imprime después de la petición, pero nunca después de una persona.',
    'request.lang': 'La lengua de esta petición, cuando es otra: en.',
    'request.en': 'Lo mismo en inglés, que va al lado.',
    'request.es': 'Lo mismo en español, que va al lado.',
    'request-half.text': 'El texto en este idioma.',
    'request-half.footnote': 'La nota pequeña en este idioma.',
    'request-half.link': 'Las palabras del enlace en este idioma; lleva a la misma dirección.',
    'link-half.text': 'Las palabras que van antes de la dirección.',
    'title-half.title': 'El título en este idioma.',
    'event.en': 'Lo mismo en inglés, que va al lado.',
    'event.es': 'Lo mismo en español, que va al lado.',
    'event-half.title': 'El título en este idioma.',
    'event-half.text': 'El texto en este idioma.',
    'event-half.place': 'Dónde es, en este idioma; si falta, como arriba.',
    'event-half.intention': 'Por qué o por quién se ofrece el culto, en este idioma.',
    'event-half.link': 'Las palabras del enlace en este idioma; lleva a la misma dirección.',
    'article-half.title': 'El título en este idioma.',
    'article-half.heading': 'El encabezado en este idioma.',
    'article-half.byline': 'Quién lo escribió, en este idioma; si falta, como arriba.',
    'article-half.source': 'De dónde viene, en este idioma; si falta, como arriba.',
    'article-half.text':
      'Todo el artículo en este idioma: escriba | aquí, y el texto en las líneas de abajo, más adentro.',
    'article-half.link': 'Las palabras del enlace en este idioma; lleva a la misma dirección.',
    'request.consent':
      'Quién consintió en esto, y dónde puede estar; none lo retiene. Esto mismo nunca se imprime.',
    'consent.by': 'Quién dijo que sí: ella misma, su madre.',
    'consent.date': 'Cuándo: 2026-11-20.',
    'consent.channels':
      'Dónde puede estar: print (en papel), text (en correos), web (en el sitio web).',
    'helper.name': 'El nombre entero: Ana Robles.',
    'helper.minor': 'Un menor: nunca se le nombra con más que sus iniciales.',
    'helper.channels':
      'Dónde puede estar el nombre: print (en papel), text (en correos), web (en el sitio web).',
    'request.closed': 'Terminada desde un día, diga lo que diga `until`.',
    'closed.date': 'Desde este día ya no se imprime.',
    'closed.how': 'Cómo terminó, solo para la oficina: se recuperó, falleció. Nunca se imprime.',
    'request.note': 'Una nota solo para la oficina. Nunca se imprime.',
    'request.repeat.every': 'Cada tantas semanas, contando desde `from`: 2 weeks.',
    'request.repeat.nth-sunday': 'Este domingo de cada mes: de 1 a 5, o last, el último.',
    'request.repeat.season': 'En este tiempo del año litúrgico: Cuaresma, o Lent.',
    'request.repeat.yearly': 'En la semana de este día de cada año: 12-02.',
    'person.born':
      'El cumpleaños: 12-02, o con su año. Sin `from`, la petición viene en la semana de ese día, cada año.',
    'person.married':
      'El día de la boda: 12-02, o con su año. Sin `from`, la petición viene en la semana de ese día, cada año.',
    'event.id':
      'Un nombre corto para este evento: letras, cifras y guiones. Nunca se imprime; si no lo hay, recibe uno.',
    'event.title': 'Qué es: Cena de Adviento.',
    'event.kind': 'service: culto, entre los oficios. event: todo lo demás.',
    'event.date': 'El día, 2026-12-12, o una lista de días. Con `every: 2 semanas`, el primero.',
    'event.every':
      'Qué día de la semana, miércoles, o lunes y jueves; o cada cuántas semanas desde `date`: 2 semanas.',
    'event.nth': 'Qué día de cada mes: primer viernes, segundo y cuarto martes, último domingo.',
    'event.from': 'Lo que se repite empieza este día.',
    'event.until': 'Lo que se repite termina después de este día.',
    'event.except': 'Días en que no tiene lugar. La hoja de esa semana lo dice.',
    'event.time': 'Cuándo empieza: 19:30, 7:30 pm, mediodía, todo el día; o una lista de horas.',
    'event.ends': 'Cuándo acaba: una hora, o el último de varios días.',
    'event.place': 'Dónde es: Salón parroquial.',
    'event.contact':
      'A quién acudir. Sale en papel y en correos; en la web solo si es el contacto de la parroquia, o alguien que `people` nombra allí.',
    'event.text': 'Lo que hay que decir de él en las semanas anteriores, y en la suya.',
    'event.link': 'Dónde leer o hacer más. Se imprime como palabras y una dirección.',
    'event.announce': 'Cuántas semanas antes se anuncia, en lugar de lo que hace la parroquia.',
    'event.intention':
      'Por qué se ofrece un oficio; una persona, como { name: Francisco Durán, departed: true }.',
    'event.priority':
      'if-room: lo primero que se deja fuera cuando la página está llena. essential: lo último.',
    'event.lang': 'La lengua de este evento, cuando es otra: en.',
    'event.consent':
      'Quién de los nombrados consintió, y dónde puede estar; none lo retiene. Esto mismo nunca se imprime.',
    'event.closed': 'Suspendido desde un día.',
    'event.note': 'Una nota solo para la oficina. Nunca se imprime.',
  },
  wrong: {
    day: 'Escriba el día como 2026-11-29: año, mes, día.',
    address: 'La dirección empieza con https://, mailto: o tel:.',
    language: 'Escriba la lengua como es-MX o en-US.',
    interval: 'Escriba cada cuánto como `2 semanas`.',
    'day-of-year': 'Escriba el día como `12-02`, o con su año como `1948-12-02`.',
    time: 'Escriba la hora como 19:30, 7:30 pm o mediodía.',
    every: 'Escríbalo como miércoles, lunes y jueves, o 2 semanas.',
    nth: 'Escríbalo como primer viernes, segundo y cuarto martes, o último domingo.',
    span: 'Escriba cuánto tiempo como `1 año`, `18 meses` o `6 semanas`.',
    'feast-date': 'Escriba el día como 07-22, Easter - 21, o first Sunday of September.',
    length: 'Escriba la longitud como 0.5 in, 12 mm o 36 pt.',
    stretchable: 'Escriba el espacio en líneas: 0.5, o 0.5 plus 0.25 minus 0.1.',
    'hex-colour': 'Escriba el color en seis cifras, entre comillas: "#8c1c13".',
  },
}

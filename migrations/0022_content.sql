-- The networks' content, corrected by the sources. Statements without a source are removed. An empty text means that the sources are
-- silent; the page then says that it has basic information only.

-- The sources tell of one network alone in which languages it works.
DELETE FROM network_languages WHERE lang = 'fi' AND network IN (
  'uusimaa', 'varsinais-suomi', 'satakunta', 'kanta-hame', 'pirkanmaa', 'kymenlaakso', 'etela-karjala', 'etela-savo', 'pohjois-savo',
  'pohjois-karjala', 'keski-suomi', 'pohjois-pohjanmaa', 'lappi');

-- Two councils took over from the project, and a third region came soon after the first meeting. The year isn't told.
UPDATE network_coordinators SET since = NULL
  WHERE network = 'lansi-suomi' AND organisation IN ('etela-pohjanmaan-liitto', 'pohjanmaan-liitto') AND since = '2017';
UPDATE network_regions SET since = NULL WHERE network = 'lansi-suomi' AND region = '16' AND since = '2017';
DELETE FROM network_events WHERE network = 'lansi-suomi' AND kind = 'widened' AND region = '16' AND occurred = '2017';

UPDATE organisations SET name_en = 'Wellbeing services county of Satakunta' WHERE id = 'satakunnan-hyvinvointialue';

-- The years in which other networks began are no background.
UPDATE network_texts SET background = '' WHERE network IN (
  'kanta-hame', 'kymenlaakso', 'etela-savo', 'pohjois-karjala', 'keski-suomi', 'pohjois-pohjanmaa', 'lappi');

UPDATE network_texts SET
  background = 'Uudenmaan liitto koordinoi verkostoa vuoden 2022 loppuun. Vuonna 2024 koordinaattorina oli KUJE-niminen toimija. Vuodesta 2025 tehtävä on ollut jälleen Uudenmaan liitolla. Toinen koordinaattori on Taiteen Sulattamo.'
  WHERE network = 'uusimaa' AND lang = 'fi';
UPDATE network_texts SET
  summary = 'Nätverket i landets folkrikaste landskap kom i gång den 10 maj 2019 och samordnas av Nylands förbund och organisationen Taiteen Sulattamo.',
  background = 'Nylands förbund samordnade nätverket till utgången av 2022. År 2024 var samordnaren en aktör som heter KUJE. Sedan 2025 har Nylands förbund åter uppgiften. Den andra samordnaren är Taiteen Sulattamo.'
  WHERE network = 'uusimaa' AND lang = 'sv';
UPDATE network_texts SET
  summary = 'The network of Finland’s most populous region began on 10 May 2019 and is coordinated by the Helsinki-Uusimaa Regional Council and the organisation Taiteen Sulattamo.',
  background = 'The Helsinki-Uusimaa Regional Council coordinated the network until the end of 2022. In 2024 the coordinator was a body called KUJE. The regional council has been back in the role since 2025. The other coordinator is Taiteen Sulattamo.'
  WHERE network = 'uusimaa' AND lang = 'en';

UPDATE network_texts SET
  summary = 'Varavoimaa-nimellä tunnettu verkosto on yksi Suomen kolmesta ensimmäisestä. Sitä koordinoivat Läntinen tanssin aluekeskus ja Varsinais-Suomen liitto.',
  background = 'Varsinais-Suomi oli mukana, kun ensimmäiset alueverkostot syntyivät vuonna 2016. Läntinen tanssin aluekeskus mainittiin samana vuonna Taikusydämen kumppanina. Myös Taikusydäntä ylläpitävä Turun ammattikorkeakoulu toimii maakunnassa.'
  WHERE network = 'varsinais-suomi' AND lang = 'fi';
UPDATE network_texts SET
  background = 'Egentliga Finland var med när de första regionala nätverken bildades 2016. Läntinen tanssin aluekeskus nämndes samma år bland Taikusydäns partner. Åbo yrkeshögskola, som är värd för Taikusydän, finns också i landskapet.'
  WHERE network = 'varsinais-suomi' AND lang = 'sv';
UPDATE network_texts SET
  background = 'Southwest Finland was there when the first regional networks were formed in 2016. Läntinen tanssin aluekeskus was named as a partner of Taikusydän that year. Turku University of Applied Sciences, which hosts Taikusydän, is also in the region.'
  WHERE network = 'varsinais-suomi' AND lang = 'en';

UPDATE network_texts SET
  summary = 'Satakunnan verkostoa koordinoivat Porin kaupunki, Satakunnan Syöpäyhdistys ja Satakunnan hyvinvointialue.',
  background = 'Verkosto alkoi keväällä 2018. Satakunnan sairaanhoitopiiri koordinoi sitä vuoden 2022 loppuun. Nykyiset kolme organisaatiota ovat koordinoineet sitä syksystä 2023.'
  WHERE network = 'satakunta' AND lang = 'fi';
UPDATE network_texts SET
  summary = 'Nätverket i Satakunta samordnas av Björneborgs stad, cancerföreningen Satakunnan Syöpäyhdistys och Satakunta välfärdsområde.',
  background = 'Arbetet i nätverket började våren 2018. Satakunta sjukvårdsdistrikt samordnade det till utgången av 2022. De tre nuvarande organisationerna har samordnat det sedan hösten 2023.'
  WHERE network = 'satakunta' AND lang = 'sv';
UPDATE network_texts SET
  summary = 'The Satakunta network is coordinated by the City of Pori, the cancer association Satakunnan Syöpäyhdistys and the wellbeing services county of Satakunta.',
  background = 'The network started in spring 2018. Satakunta Hospital District coordinated it until the end of 2022. The three present organisations have coordinated it since autumn 2023.'
  WHERE network = 'satakunta' AND lang = 'en';

UPDATE network_texts SET
  summary = 'Kanta-Hämeen verkosto aloitti vuonna 2019, ja sitä koordinoi maakunnan keskuskaupunki Hämeenlinna.'
  WHERE network = 'kanta-hame' AND lang = 'fi';
UPDATE network_texts SET
  summary = 'Nätverket i Egentliga Tavastland startade 2019 och samordnas av landskapets centralstad, Tavastehus.'
  WHERE network = 'kanta-hame' AND lang = 'sv';
UPDATE network_texts SET
  summary = 'The Kanta-Häme network began in 2019 and is coordinated by the region’s central city, Hämeenlinna.'
  WHERE network = 'kanta-hame' AND lang = 'en';

UPDATE network_texts SET
  background = 'Pirkanmaa kuului alueverkostojen ensimmäiseen kolmikkoon vuonna 2016. PiiPoo kokeili samana vuonna alueellisen keskuksen mallia (TEIJO-keskus). Kokeilussa etsittiin tapoja tuottaa ja rahoittaa kulttuurihyvinvoinnin palveluja pysyvästi, ja alueen yhteyshenkilönä oli PiiPoon asiantuntija. Taikusydämen kumppaneina mainittiin tuolloin sekä PiiPoo että Tampereen kaupunki.'
  WHERE network = 'pirkanmaa' AND lang = 'fi';
UPDATE network_texts SET
  summary = 'I Birkaland delar kulturcentret Kulttuurikeskus PiiPoo i Lempäälä och Tammerfors stad på samordningen.',
  background = 'Nätverket i Birkaland var 2016 ett av de tre första. PiiPoo prövade samma år en modell för ett regionalt centrum (TEIJO-keskus). Syftet var att hitta sätt att varaktigt producera och finansiera tjänster inom kulturvälfärd, och regionens kontaktperson var en sakkunnig vid PiiPoo. Både PiiPoo och Tammerfors stad nämndes då som partner till Taikusydän.'
  WHERE network = 'pirkanmaa' AND lang = 'sv';
UPDATE network_texts SET
  summary = 'In Pirkanmaa, coordination is shared by the cultural centre Kulttuurikeskus PiiPoo in Lempäälä and the City of Tampere.',
  background = 'Pirkanmaa’s network was one of the first three in 2016. In the same year PiiPoo piloted a model of a regional centre (TEIJO-keskus). The pilot looked for lasting ways to produce and fund services for cultural wellbeing, and an expert at PiiPoo was the region’s contact. Both PiiPoo and the City of Tampere were then named as partners of Taikusydän.'
  WHERE network = 'pirkanmaa' AND lang = 'en';

UPDATE network_texts SET
  summary = 'Kymenlaakson verkosto aloitti keväällä 2017, ja sitä koordinoi Toimintavoima Oy.'
  WHERE network = 'kymenlaakso' AND lang = 'fi';
UPDATE network_texts SET
  summary = 'Nätverket i Kymmenedalen startade våren 2017 och samordnas av bolaget Toimintavoima Oy.'
  WHERE network = 'kymenlaakso' AND lang = 'sv';
UPDATE network_texts SET
  summary = 'The Kymenlaakso network began in spring 2017 and is coordinated by the company Toimintavoima Oy.'
  WHERE network = 'kymenlaakso' AND lang = 'en';

UPDATE network_texts SET
  background = 'Tieto verkoston koordinaattorista puuttuu. Jos tiedät, kuka sitä koordinoi, kerro meille.'
  WHERE network = 'etela-karjala' AND lang = 'fi';
UPDATE network_texts SET
  background = 'Uppgiften om vem som samordnar nätverket saknas. Berätta gärna för oss om du vet.'
  WHERE network = 'etela-karjala' AND lang = 'sv';
UPDATE network_texts SET
  background = 'We do not know which organisation coordinates the network. If you know, please tell us.'
  WHERE network = 'etela-karjala' AND lang = 'en';

UPDATE network_texts SET
  summary = 'I Södra Savolax bildades nätverket hösten 2017, och det samordnas av landskapsförbundet Etelä-Savon maakuntaliitto.'
  WHERE network = 'etela-savo' AND lang = 'sv';

UPDATE network_texts SET
  background = 'Itä-Suomi oli yksi kolmesta alueesta, joilla alueverkostojen työ alkoi. Itä-Suomen Hyvinvointivoimala ja Kuopion kaupunki mainittiin jo silloin Taikusydämen kumppaneina. Pohjois-Karjala ja Etelä-Savo saivat omat verkostonsa vuonna 2017.'
  WHERE network = 'pohjois-savo' AND lang = 'fi';
UPDATE network_texts SET
  summary = 'Nätverket i Norra Savolax började 2016 under namnet Östra Finland och samordnas av Itä-Suomen Hyvinvointivoimala (ungefär ”Östra Finlands välfärdskraftverk”).'
  WHERE network = 'pohjois-savo' AND lang = 'sv';
UPDATE network_texts SET
  summary = 'The network now known as North Savo began in 2016 as Eastern Finland and is coordinated by Itä-Suomen Hyvinvointivoimala (roughly “Eastern Finland’s wellbeing power plant”).'
  WHERE network = 'pohjois-savo' AND lang = 'en';

UPDATE network_texts SET
  summary = 'Pohjois-Karjalan verkosto aloitti keväällä 2017, ja sitä koordinoi osuuskunta Pohjois-Karjalan kansanteatteri eli Pokka.'
  WHERE network = 'pohjois-karjala' AND lang = 'fi';
UPDATE network_texts SET
  summary = 'Nätverket i Norra Karelen startade våren 2017 och samordnas av en teater, andelslaget Pohjois-Karjalan kansanteatteri (Pokka).'
  WHERE network = 'pohjois-karjala' AND lang = 'sv';
UPDATE network_texts SET
  summary = 'The North Karelia network began in spring 2017 and is coordinated by a theatre, the co-operative Pohjois-Karjalan kansanteatteri (Pokka).'
  WHERE network = 'pohjois-karjala' AND lang = 'en';

UPDATE network_texts SET
  summary = 'Keski-Suomen verkosto aloitti vuonna 2019, ja sitä koordinoi Keski-Suomen liitto.'
  WHERE network = 'keski-suomi' AND lang = 'fi';
UPDATE network_texts SET
  summary = 'Nätverket i Mellersta Finland startade 2019 och samordnas av Mellersta Finlands förbund.'
  WHERE network = 'keski-suomi' AND lang = 'sv';
UPDATE network_texts SET
  summary = 'The Central Finland network began in 2019 and is coordinated by the Regional Council of Central Finland.'
  WHERE network = 'keski-suomi' AND lang = 'en';

UPDATE network_texts SET
  background = 'Verkosto sai alkunsa hankkeessa ”Hyvinvointia kuntiin ilman rajoja” ja kokoontui ensimmäisen kerran 25.1.2017. Hankkeen jälkeen sitä ovat koordinoineet Etelä-Pohjanmaan liitto ja Pohjanmaan liitto. Aluksi verkosto yhdisti Etelä-Pohjanmaan ja Pohjanmaan, mutta se laajeni pian Länsi-Suomen verkostoksi, kun Keski-Pohjanmaa tuli mukaan.

Alkuvaiheessa työssä painottui sote- ja maakuntauudistus. Vuonna 2018 Etelä-Pohjanmaa ja Pohjanmaa olivat mukana kuuden maakunnan yhteisessä Kulttuurisote-hankkeessa. Verkosto on tuonut näkyvyyttä, yhteyksiä ja alueellista yhteistyötä.

Verkoston alueella on sen oman ilmoituksen mukaan 445 000 asukasta, ja heistä 97 000 on ruotsinkielisiä. Siksi verkosto toimii kahdella kielellä.',
  goals = 'Tehdä kulttuurihyvinvointia tunnetuksi alueella
Edistää kulttuurihyvinvoinnin yhdenvertaista saatavuutta ja saavutettavuutta
Koota yhteen kulttuurihyvinvoinnin parissa työskentelevät ja siitä kiinnostuneet',
  activities = 'Verkosto kokoontuu kaksi tai kolme kertaa vuodessa joko paikan päällä tai Teamsissa.
Tapaamisissa jaetaan hyviä käytäntöjä ja keskustellaan edistymisestä ja haasteista.
Ohjelmassa on myös vierailuja kiinnostaviin paikkoihin.
Verkosto tekee säännöllisesti yhteistyötä muiden verkostojen kanssa.
Vuonna 2023 yhteistyö Seinäjoen ammattikorkeakoulun kanssa tiivistyi täydennyskoulutuksen ja hankesuunnitelmien merkeissä.
Facebookissa verkoston löytää nimellä ”Kulttuurihyvinvointia ilman rajoja”.',
  joining = 'Verkosto on avoin kaikille. Ota yhteyttä, niin pääset postituslistalle ja saat kutsun tapaamisiin.'
  WHERE network = 'lansi-suomi' AND lang = 'fi';
UPDATE network_texts SET
  background = 'Nätverket växte fram ur projektet ”Hyvinvointia kuntiin ilman rajoja” (välfärd för kommuner över gränser) och träffades första gången den 25 januari 2017. Efter projektet har det samordnats av Södra Österbottens förbund och Österbottens förbund. Till en början omfattade nätverket Södra Österbotten och Österbotten, men snart utvidgades det till Västra Finland när Mellersta Österbotten kom med.

I början låg tyngdpunkten på vård- och landskapsreformen. År 2018 deltog Södra Österbotten och Österbotten i Kulttuurisote (”kultur samt social- och hälsovård”), ett gemensamt projekt för sex landskap. Nätverket har gett synlighet, kontakter och regionalt samarbete.

Enligt nätverkets egen uppgift har området 445 000 invånare, av vilka 97 000 är svenskspråkiga. Därför arbetar nätverket på två språk.',
  goals = 'Göra kulturvälfärden känd i området
Främja jämlik tillgång till kulturvälfärd och god tillgänglighet
Samla dem som arbetar med kulturvälfärd och dem som är intresserade av den',
  activities = 'Nätverket träffas två eller tre gånger om året, på plats eller via Teams.
På träffarna delar deltagarna med sig av god praxis och diskuterar framsteg och utmaningar.
Till programmet hör också besök på intressanta platser.
Nätverket samarbetar regelbundet med andra nätverk.
År 2023 fördjupades samarbetet med yrkeshögskolan i Seinäjoki (Seinäjoen ammattikorkeakoulu) kring fortbildning och projektplaner.
På Facebook finns nätverket under namnet ”Kulttuurihyvinvointia ilman rajoja” (kulturvälfärd utan gränser).',
  joining = 'Nätverket är öppet för alla. Ta kontakt, så kommer du med på e-postlistan och får en inbjudan till träffarna.'
  WHERE network = 'lansi-suomi' AND lang = 'sv';
UPDATE network_texts SET
  background = 'The network grew out of the project “Hyvinvointia kuntiin ilman rajoja” (wellbeing for municipalities, without borders) and first met on 25 January 2017. Since the project ended it has been coordinated by the Regional Council of South Ostrobothnia and the Regional Council of Ostrobothnia. At first it covered South Ostrobothnia and Ostrobothnia, but it soon widened into Western Finland when Central Ostrobothnia came on board.

Its early focus was the reform of health and social services and regional government. In 2018 South Ostrobothnia and Ostrobothnia took part in Kulttuurisote (“culture, social and health care”), a joint project of six regions. The network has brought visibility, contacts and regional co-operation.

By the network’s own account its area has 445,000 inhabitants, 97,000 of them Swedish-speaking. That is why it works in two languages.',
  goals = 'Make cultural wellbeing known in the area
Promote equal availability and accessibility of cultural wellbeing
Bring together the people who work on cultural wellbeing and those who take an interest in it',
  activities = 'The network meets two or three times a year, in person or on Teams.
Its meetings share good practice and discuss progress and challenges.
Visits to interesting places are part of the programme.
The network co-operates regularly with other networks.
In 2023 co-operation with Seinäjoki University of Applied Sciences grew closer, around further training and plans for projects.
On Facebook the network goes by the name “Kulttuurihyvinvointia ilman rajoja” (cultural wellbeing without borders).',
  joining = 'The network is open to everyone. Get in touch, and you will be put on the mailing list and invited to the meetings.'
  WHERE network = 'lansi-suomi' AND lang = 'en';

UPDATE network_texts SET
  summary = 'Coordinated by the Council of Oulu Region (the regional council of North Ostrobothnia), the network was launched on 14 June 2018.'
  WHERE network = 'pohjois-pohjanmaa' AND lang = 'en';

-- What a new installation starts with: the 14 networks as far as the sources tell of them (newest dated source: January 2025).
-- What is true of all networks is said once, in the interface's texts, and not here. An empty text means that the sources are silent.

-- A name in Swedish or English stands here only where it is the organisation's own.
INSERT INTO organisations (id, name_fi, name_sv, name_en, municipality) VALUES
  ('etela-pohjanmaan-liitto', 'Etelä-Pohjanmaan liitto', 'Södra Österbottens förbund', 'Regional Council of South Ostrobothnia', '743'),
  ('etela-savon-maakuntaliitto', 'Etelä-Savon maakuntaliitto', NULL, 'Regional Council of South Savo', NULL),
  ('hameenlinnan-kaupunki', 'Hämeenlinnan kaupunki', 'Tavastehus stad', 'City of Hämeenlinna', '109'),
  ('ita-suomen-hyvinvointivoimala', 'Itä-Suomen Hyvinvointivoimala', NULL, NULL, NULL),
  ('keski-suomen-liitto', 'Keski-Suomen liitto', 'Mellersta Finlands förbund', 'Regional Council of Central Finland', NULL),
  ('kuje', 'KUJE', NULL, NULL, NULL),
  ('kulttuurikeskus-piipoo', 'Kulttuurikeskus PiiPoo', NULL, NULL, '418'),
  ('lantinen-tanssin-aluekeskus', 'Läntinen tanssin aluekeskus', NULL, NULL, NULL),
  ('lapin-yliopisto', 'Lapin yliopisto', 'Lapplands universitet', 'University of Lapland', NULL),
  ('pohjanmaan-liitto', 'Pohjanmaan liitto', 'Österbottens förbund', 'Regional Council of Ostrobothnia', NULL),
  ('pohjois-karjalan-kansanteatteri', 'OSK Pohjois-Karjalan kansanteatteri (Pokka)', NULL, NULL, NULL),
  ('pohjois-pohjanmaan-liitto', 'Pohjois-Pohjanmaan liitto', 'Norra Österbottens förbund', 'Council of Oulu Region', NULL),
  ('porin-kaupunki', 'Porin kaupunki', 'Björneborgs stad', 'City of Pori', '609'),
  ('satakunnan-hyvinvointialue', 'Satakunnan hyvinvointialue', 'Satakunta välfärdsområde', NULL, NULL),
  ('satakunnan-sairaanhoitopiiri', 'Satakunnan sairaanhoitopiiri', 'Satakunta sjukvårdsdistrikt', 'Satakunta Hospital District', NULL),
  ('satakunnan-syopayhdistys', 'Satakunnan Syöpäyhdistys', NULL, NULL, NULL),
  ('taiteen-sulattamo', 'Taiteen Sulattamo', NULL, NULL, NULL),
  ('tampereen-kaupunki', 'Tampereen kaupunki', 'Tammerfors stad', 'City of Tampere', '837'),
  ('toimintavoima', 'Toimintavoima Oy', NULL, NULL, NULL),
  ('uudenmaan-liitto', 'Uudenmaan liitto', 'Nylands förbund', 'Helsinki-Uusimaa Regional Council', NULL),
  ('varsinais-suomen-liitto', 'Varsinais-Suomen liitto', 'Egentliga Finlands förbund', 'Regional Council of Southwest Finland', NULL);

INSERT INTO networks (slug, started, started_with, members, members_on, checked_on) VALUES
  ('uusimaa', '2019-05-10', 'founding', NULL, NULL, '2025-01-08'),
  ('varsinais-suomi', '2016', 'founding', NULL, NULL, NULL),
  ('satakunta', '2018-21', 'founding', NULL, NULL, NULL),
  ('kanta-hame', '2019', 'founding', NULL, NULL, NULL),
  ('pirkanmaa', '2016', 'founding', NULL, NULL, NULL),
  ('kymenlaakso', '2017-21', 'founding', NULL, NULL, NULL),
  ('etela-karjala', '2019', 'founding', NULL, NULL, NULL),
  ('etela-savo', '2017-23', 'founding', NULL, NULL, NULL),
  ('pohjois-savo', '2016', 'founding', NULL, NULL, NULL),
  ('pohjois-karjala', '2017-21', 'founding', NULL, NULL, NULL),
  ('keski-suomi', '2019', 'founding', NULL, NULL, NULL),
  ('lansi-suomi', '2017-01-25', 'first_meeting', 19, '2023-10-03', '2023-10-03'),
  ('pohjois-pohjanmaa', '2018-06-14', 'founding', NULL, NULL, NULL),
  ('lappi', '2019', 'founding', NULL, NULL, NULL);

INSERT INTO network_texts (network, lang, name, summary, background, goals, activities, joining) VALUES
  ('uusimaa', 'fi', 'Uusimaa',
    'Maan väkirikkaimman maakunnan verkosto aloitti 10.5.2019, ja sitä koordinoivat Uudenmaan liitto ja Taiteen Sulattamo.',
    'Uudenmaan liitto koordinoi verkostoa vuoden 2022 loppuun. Vuonna 2024 koordinaattorina oli KUJE. Vuodesta 2025 tehtävä on ollut jälleen Uudenmaan liitolla, jonka rinnalla toimii Taiteen Sulattamo.',
    '', '', ''),
  ('uusimaa', 'sv', 'Nyland',
    'Nätverket i landets folkrikaste landskap kom i gång den 10 maj 2019 och samordnas av Nylands förbund och Taiteen Sulattamo.',
    'Nylands förbund samordnade nätverket till utgången av 2022. År 2024 var KUJE samordnare. Sedan 2025 har Nylands förbund åter uppgiften, i dag vid sidan av Taiteen Sulattamo.',
    '', '', ''),
  ('uusimaa', 'en', 'Uusimaa',
    'The network of Finland’s most populous region began on 10 May 2019 and is coordinated by the Helsinki-Uusimaa Regional Council and Taiteen Sulattamo.',
    'The Helsinki-Uusimaa Regional Council coordinated the network until the end of 2022. In 2024 the coordinator was KUJE. The regional council has been back in the role since 2025, now alongside Taiteen Sulattamo.',
    '', '', ''),

  ('varsinais-suomi', 'fi', 'Varsinais-Suomi',
    'Varavoimaa on yksi Suomen kolmesta ensimmäisestä alueverkostosta, ja sitä koordinoivat Läntinen tanssin aluekeskus ja Varsinais-Suomen liitto.',
    'Varsinais-Suomi oli mukana, kun ensimmäiset alueverkostot syntyivät vuonna 2016. Läntinen tanssin aluekeskus nimettiin samana vuonna Taikusydämen kumppaniksi. Myös Taikusydämen oma koti, Turun ammattikorkeakoulu, on tässä maakunnassa.',
    '', '', ''),
  ('varsinais-suomi', 'sv', 'Egentliga Finland',
    'Nätverket är känt som Varavoimaa, hör till landets tre första och samordnas av det regionala danscentret Läntinen tanssin aluekeskus och Egentliga Finlands förbund.',
    'Egentliga Finland var med när de första regionala nätverken bildades 2016. Läntinen tanssin aluekeskus nämndes samma år bland Taikusydäns partner. I landskapet finns också Taikusydäns eget hem, Åbo yrkeshögskola.',
    '', '', ''),
  ('varsinais-suomi', 'en', 'Southwest Finland',
    'Known as Varavoimaa, this is one of Finland’s first three regional networks, coordinated by the regional dance centre Läntinen tanssin aluekeskus and the Regional Council of Southwest Finland.',
    'Southwest Finland was there when the first regional networks were formed in 2016. Läntinen tanssin aluekeskus was named as a partner of Taikusydän that year. The region is also home to the hub’s own host, Turku University of Applied Sciences.',
    '', '', ''),

  ('satakunta', 'fi', 'Satakunta',
    'Satakunnan verkostoa on syksystä 2023 koordinoinut kolmikko: Porin kaupunki, Satakunnan Syöpäyhdistys ja Satakunnan hyvinvointialue.',
    'Verkosto alkoi keväällä 2018. Satakunnan sairaanhoitopiiri koordinoi sitä vuoden 2022 loppuun, ja syksyllä 2023 koordinointi siirtyi nykyisille kolmelle organisaatiolle.',
    '', '', ''),
  ('satakunta', 'sv', 'Satakunta',
    'Sedan hösten 2023 är det en trio som samordnar nätverket i Satakunta: Björneborgs stad, cancerföreningen Satakunnan Syöpäyhdistys och Satakunta välfärdsområde.',
    'Arbetet i nätverket började våren 2018. Till utgången av 2022 svarade Satakunta sjukvårdsdistrikt för samordningen, och hösten 2023 övergick den till de tre nuvarande organisationerna.',
    '', '', ''),
  ('satakunta', 'en', 'Satakunta',
    'A trio has coordinated the Satakunta network since autumn 2023: the City of Pori, the cancer association Satakunnan Syöpäyhdistys and the wellbeing services county, Satakunnan hyvinvointialue.',
    'The network started in spring 2018. Satakunta Hospital District was its coordinator until the end of 2022, and the three present organisations took over in autumn 2023.',
    '', '', ''),

  ('kanta-hame', 'fi', 'Kanta-Häme',
    'Kanta-Hämeen verkostoa koordinoi maakunnan keskuskaupunki Hämeenlinna.',
    'Verkosto syntyi vuonna 2019, samana vuonna kuin eteläisessä naapurimaakunnassa Uudellamaalla.',
    '', '', ''),
  ('kanta-hame', 'sv', 'Egentliga Tavastland',
    'I Egentliga Tavastland är det landskapets centralstad Tavastehus som samordnar nätverket.',
    'Nätverket kom till 2019, samma år som grannen i söder, Nyland, fick sitt.',
    '', '', ''),
  ('kanta-hame', 'en', 'Kanta-Häme',
    'In Kanta-Häme the network is coordinated by the region’s central city, Hämeenlinna.',
    'Work began in 2019, the same year as in Uusimaa, the neighbour to the south.',
    '', '', ''),

  ('pirkanmaa', 'fi', 'Pirkanmaa',
    'Pirkanmaalla koordinoinnin jakavat lempääläläinen Kulttuurikeskus PiiPoo ja Tampereen kaupunki.',
    'Pirkanmaa kuului alueverkostojen ensimmäiseen kolmikkoon vuonna 2016. PiiPoo pilotoi samana vuonna alueellisen keskuksen mallia, TEIJO-keskusta. Taikusydämen kumppaneiden joukossa olivat tuolloin sekä PiiPoo että Tampereen kaupunki.',
    '', '', ''),
  ('pirkanmaa', 'sv', 'Birkaland',
    'I Birkaland delar Kulttuurikeskus PiiPoo i Lempäälä och Tammerfors stad på samordningen.',
    'Birkaland hörde 2016 till den första trion av regionala nätverk. PiiPoo prövade samma år en modell för ett regionalt center under namnet TEIJO-keskus. Både PiiPoo och Tammerfors stad nämndes då som partner till Taikusydän.',
    '', '', ''),
  ('pirkanmaa', 'en', 'Pirkanmaa',
    'In Pirkanmaa, coordination is shared by Kulttuurikeskus PiiPoo in Lempäälä and the City of Tampere.',
    'Pirkanmaa belonged to the first trio of regional networks in 2016. PiiPoo piloted a regional-centre model, TEIJO-keskus, in the same year. Both PiiPoo and the City of Tampere were then named as partners of Taikusydän.',
    '', '', ''),

  ('kymenlaakso', 'fi', 'Kymenlaakso',
    'Kymenlaaksossa verkoston koordinaattorina on osakeyhtiö, Toimintavoima Oy.',
    'Toiminta käynnistyi keväällä 2017, jolloin myös Pohjois-Karjala sai verkostonsa.',
    '', '', ''),
  ('kymenlaakso', 'sv', 'Kymmenedalen',
    'I Kymmenedalen sköts samordningen av ett aktiebolag, Toimintavoima Oy.',
    'Starten gick våren 2017, då också Norra Karelen fick sitt nätverk.',
    '', '', ''),
  ('kymenlaakso', 'en', 'Kymenlaakso',
    'The coordinator in Kymenlaakso is a limited company, Toimintavoima Oy.',
    'The network got going in spring 2017, the same season as the one in North Karelia.',
    '', '', ''),

  ('etela-karjala', 'fi', 'Etelä-Karjala',
    'Etelä-Karjalan verkosto on yksi niistä viidestä, jotka aloittivat vuonna 2019.',
    'Kartan lähteet eivät kerro, mikä organisaatio verkostoa koordinoi.',
    '', '', ''),
  ('etela-karjala', 'sv', 'Södra Karelen',
    'Nätverket i Södra Karelen är ett av de fem som startade 2019.',
    'Av kartans källor framgår det inte vilken organisation som samordnar nätverket.',
    '', '', ''),
  ('etela-karjala', 'en', 'South Karelia',
    'South Karelia has one of the five networks that started in 2019.',
    'The sources of this map do not say which organisation coordinates the network.',
    '', '', ''),

  ('etela-savo', 'fi', 'Etelä-Savo',
    'Etelä-Savossa verkosto syntyi syksyllä 2017, ja sen koordinaattori on Etelä-Savon maakuntaliitto.',
    'Vuoden 2017 uusista verkostoista tämä oli viimeinen. Naapurimaakunnista Kymenlaakso ja Pohjois-Karjala olivat lähteneet liikkeelle jo keväällä.',
    '', '', ''),
  ('etela-savo', 'sv', 'Södra Savolax',
    'I Södra Savolax bildades nätverket hösten 2017, och dess samordnare är Etelä-Savon maakuntaliitto.',
    'Nätverket var det sista av dem som inledde sitt arbete 2017. Av grannlandskapen hade Kymmenedalen och Norra Karelen börjat redan på våren.',
    '', '', ''),
  ('etela-savo', 'en', 'South Savo',
    'South Savo’s network was formed in autumn 2017 and has the Regional Council of South Savo as its coordinator.',
    'It was the last of the networks that began in 2017. Two neighbouring regions, Kymenlaakso and North Karelia, had set out in the spring.',
    '', '', ''),

  ('pohjois-savo', 'fi', 'Pohjois-Savo',
    'Pohjois-Savon verkosto aloitti vuonna 2016 nimellä Itä-Suomi, ja sitä koordinoi Itä-Suomen Hyvinvointivoimala.',
    'Itä-Suomi oli yksi kolmesta alueesta, joilla alueverkostojen työ alkoi. Itä-Suomen Hyvinvointivoimala ja Kuopion kaupunki nimettiin jo silloin Taikusydämen kumppaneiksi. Pohjois-Karjala ja Etelä-Savo saivat omat verkostonsa vuonna 2017.',
    '', '', ''),
  ('pohjois-savo', 'sv', 'Norra Savolax',
    'Nätverket i Norra Savolax började 2016 under namnet Östra Finland och samordnas av Itä-Suomen Hyvinvointivoimala.',
    'Östra Finland var ett av de tre områden där de regionala nätverkens arbete inleddes. Redan då nämndes Itä-Suomen Hyvinvointivoimala och Kuopio stad bland Taikusydäns partner. Norra Karelen och Södra Savolax fick egna nätverk 2017.',
    '', '', ''),
  ('pohjois-savo', 'en', 'North Savo',
    'The network now known as North Savo began in 2016 as Eastern Finland and is coordinated by Itä-Suomen Hyvinvointivoimala.',
    'Eastern Finland was one of the three areas in which the work of the regional networks began. Already at that time Taikusydän named Itä-Suomen Hyvinvointivoimala and the City of Kuopio among its partners. North Karelia and South Savo gained networks of their own in 2017.',
    '', '', ''),

  ('pohjois-karjala', 'fi', 'Pohjois-Karjala',
    'Pohjois-Karjalan verkostoa koordinoi teatteri, osuuskunta Pohjois-Karjalan kansanteatteri eli Pokka.',
    'Pohjois-Karjala sai verkostonsa keväällä 2017, ja saman vuoden syksynä seurasi naapurimaakunta Etelä-Savo.',
    '', '', ''),
  ('pohjois-karjala', 'sv', 'Norra Karelen',
    'I Norra Karelen är nätverkets samordnare en teater, andelslaget Pohjois-Karjalan kansanteatteri (Pokka).',
    'Norra Karelens nätverk kom i gång våren 2017, och på hösten samma år följde grannlandskapet Södra Savolax.',
    '', '', ''),
  ('pohjois-karjala', 'en', 'North Karelia',
    'A theatre, the co-operative Pohjois-Karjalan kansanteatteri (Pokka), coordinates the network in North Karelia.',
    'North Karelia’s network dates from spring 2017, and neighbouring South Savo followed in the autumn.',
    '', '', ''),

  ('keski-suomi', 'fi', 'Keski-Suomi',
    'Vuonna 2019 alkaneen verkoston langat pitää käsissään Keski-Suomen liitto.',
    'Kun verkosto aloitti, kuudessa Keski-Suomen seitsemästä naapurimaakunnasta oli jo alueverkosto.',
    '', '', ''),
  ('keski-suomi', 'sv', 'Mellersta Finland',
    'Mellersta Finlands förbund håller i trådarna för nätverket, som har funnits sedan 2019.',
    'När nätverket startade fanns det redan ett regionalt nätverk i sex av de sju grannlandskapen.',
    '', '', ''),
  ('keski-suomi', 'en', 'Central Finland',
    'The Regional Council of Central Finland holds the threads of the network, which has existed since 2019.',
    'By the time it began, six of Central Finland’s seven neighbouring regions already had a regional network.',
    '', '', ''),

  ('lansi-suomi', 'fi', 'Länsi-Suomi',
    'Kaksikielinen verkosto kokoaa yhteen kulttuurihyvinvoinnin tekijät kolmesta maakunnasta: Etelä-Pohjanmaalta, Pohjanmaalta ja Keski-Pohjanmaalta.',
    'Verkosto kasvoi hankkeesta ”Hyvinvointia kuntiin ilman rajoja” ja kokoontui ensimmäisen kerran 25.1.2017. Siitä lähtien sitä ovat koordinoineet Etelä-Pohjanmaan liitto ja Pohjanmaan liitto. Aluksi verkosto yhdisti Etelä-Pohjanmaan ja Pohjanmaan, mutta se laajeni pian Länsi-Suomen verkostoksi, kun Keski-Pohjanmaa tuli mukaan.

Vuonna 2018 verkosto osallistui kuuden maakunnan Kulttuurisote-hankkeeseen.

Verkoston alueella on sen oman ilmoituksen mukaan 445 000 asukasta, ja heistä 97 000 on ruotsinkielisiä. Siksi verkosto toimii kahdella kielellä.',
    'Tehdä kulttuurihyvinvointia tunnetuksi alueella
Edistää kulttuurihyvinvoinnin yhdenvertaista saatavuutta ja saavutettavuutta
Saattaa kulttuurihyvinvoinnin parissa työskentelevät yhteen',
    'Verkosto kokoontuu kaksi tai kolme kertaa vuodessa joko paikan päällä tai Teamsissa.
Tapaamisissa jaetaan hyviä käytäntöjä ja keskustellaan edistymisestä ja haasteista.
Ohjelmassa on myös vierailuja kiinnostaviin paikkoihin.
Vuonna 2023 suunnitteilla oli täydennyskoulutusta ja hankkeita yhdessä Seinäjoen ammattikorkeakoulun kanssa.
Facebookissa verkoston löytää nimellä ”Kulttuurihyvinvointia ilman rajoja”.',
    'Verkosto on avoin kaikille. Kun otat yhteyttä koordinaattoreihin, pääset postituslistalle ja saat kutsun tapaamisiin.'),
  ('lansi-suomi', 'sv', 'Västra Finland',
    'Det tvåspråkiga nätverket samlar dem som arbetar med kulturvälfärd i tre landskap: Södra Österbotten, Österbotten och Mellersta Österbotten.',
    'Nätverket växte fram ur projektet ”Hyvinvointia kuntiin ilman rajoja” (välfärd till kommunerna utan gränser) och sammanträdde första gången den 25 januari 2017. Sedan dess har det samordnats av Södra Österbottens förbund och Österbottens förbund. Till en början omfattade nätverket Södra Österbotten och Österbotten, men snart utvidgades det till Västra Finland när Mellersta Österbotten kom med.

År 2018 deltog nätverket i projektet Kulttuurisote, som omfattade sex landskap.

Enligt nätverkets egen uppgift har området 445 000 invånare, av vilka 97 000 är svenskspråkiga. Därför arbetar nätverket på två språk.',
    'Göra kulturvälfärden känd i området
Främja jämlik tillgång till kulturvälfärd och god tillgänglighet
Föra samman dem som arbetar med kulturvälfärd',
    'Nätverket träffas två eller tre gånger om året, på plats eller via Teams.
På träffarna delar deltagarna med sig av god praxis och diskuterar framsteg och utmaningar.
Till programmet hör också besök på intressanta platser.
År 2023 planerades fortbildning och projekt tillsammans med yrkeshögskolan i Seinäjoki (Seinäjoen ammattikorkeakoulu).
På Facebook finns nätverket under namnet ”Kulttuurihyvinvointia ilman rajoja”.',
    'Nätverket är öppet för alla. När du tar kontakt med samordnarna sätts du upp på sändlistan och får en inbjudan till träffarna.'),
  ('lansi-suomi', 'en', 'Western Finland',
    'This bilingual network brings together people working on cultural wellbeing in three regions: South Ostrobothnia, Ostrobothnia and Central Ostrobothnia.',
    'The network grew out of the project “Hyvinvointia kuntiin ilman rajoja” (wellbeing for municipalities, without borders) and first met on 25 January 2017. The Regional Council of South Ostrobothnia and the Regional Council of Ostrobothnia have coordinated it ever since. At first it covered South Ostrobothnia and Ostrobothnia, but it soon widened into Western Finland when Central Ostrobothnia came on board.

In 2018 the network took part in Kulttuurisote, a project of six regions.

By the network’s own account its area has 445,000 inhabitants, 97,000 of them Swedish-speaking. That is why it works in two languages.',
    'Make cultural wellbeing known in the area
Promote equal availability and accessibility of cultural wellbeing
Connect the people who work on cultural wellbeing',
    'The network meets two or three times a year, in person or on Teams.
Its meetings share good practice and discuss progress and challenges.
Visits to interesting places are part of the programme.
In 2023 further training and projects were being planned with Seinäjoki University of Applied Sciences.
On Facebook the network goes by the name “Kulttuurihyvinvointia ilman rajoja”.',
    'The network is open to everyone. Get in touch with the coordinators, and you will be put on the mailing list and invited to the meetings.'),

  ('pohjois-pohjanmaa', 'fi', 'Pohjois-Pohjanmaa',
    'Pohjois-Pohjanmaan liiton koordinoima verkosto aloitti työnsä 14.6.2018.',
    'Vuonna 2018 syntyi kaksi uutta verkostoa: keväällä Satakuntaan ja kesäkuussa Pohjois-Pohjanmaalle.',
    '', '', ''),
  ('pohjois-pohjanmaa', 'sv', 'Norra Österbotten',
    'Den 14 juni 2018 inleddes arbetet i nätverket, som Norra Österbottens förbund samordnar.',
    'År 2018 tillkom två nätverk: på våren i Satakunta och i juni i Norra Österbotten.',
    '', '', ''),
  ('pohjois-pohjanmaa', 'en', 'North Ostrobothnia',
    'Coordinated by the Council of Oulu Region, the network was launched on 14 June 2018.',
    'Two networks were added in 2018: Satakunta in spring and North Ostrobothnia in June.',
    '', '', ''),

  ('lappi', 'fi', 'Lappi',
    'Lapin yliopiston koordinoima verkosto on Suomen pohjoisin alueverkosto, ja se aloitti vuonna 2019.',
    'Verkosto perustettiin vuosi sen jälkeen, kun naapurimaakunta Pohjois-Pohjanmaa oli saanut omansa.',
    '', '', ''),
  ('lappi', 'sv', 'Lappland',
    'Finlands nordligaste regionala nätverk har varit verksamt sedan 2019 och samordnas av Lapplands universitet.',
    'Det bildades året efter att grannlandskapet Norra Österbotten hade fått sitt nätverk.',
    '', '', ''),
  ('lappi', 'en', 'Lapland',
    'Finland’s northernmost regional network has been active since 2019, with the University of Lapland as its coordinator.',
    'It was founded the year after its neighbour, North Ostrobothnia, had gained a network.',
    '', '', '');

INSERT INTO network_names (network, lang, name, kind, since, until) VALUES
  ('varsinais-suomi', 'fi', 'Varavoimaa', 'also', NULL, NULL),
  -- Until when is not known.
  ('pohjois-savo', 'fi', 'Itä-Suomi', 'former', '2016', NULL),
  ('pohjois-savo', 'sv', 'Östra Finland', 'former', '2016', NULL),
  ('pohjois-savo', 'en', 'Eastern Finland', 'former', '2016', NULL);

INSERT INTO network_regions (network, region, since, until) VALUES
  ('uusimaa', '01', '2019-05-10', NULL),
  ('varsinais-suomi', '02', '2016', NULL),
  ('satakunta', '04', '2018-21', NULL),
  ('kanta-hame', '05', '2019', NULL),
  ('pirkanmaa', '06', '2016', NULL),
  ('kymenlaakso', '08', '2017-21', NULL),
  ('etela-karjala', '09', '2019', NULL),
  ('etela-savo', '10', '2017-23', NULL),
  ('pohjois-savo', '11', '2016', NULL),
  ('pohjois-karjala', '12', '2017-21', NULL),
  ('keski-suomi', '13', '2019', NULL),
  ('lansi-suomi', '14', '2017-01-25', NULL),
  ('lansi-suomi', '15', '2017-01-25', NULL),
  ('lansi-suomi', '16', '2017', NULL),
  ('pohjois-pohjanmaa', '17', '2018-06-14', NULL),
  ('lappi', '19', '2019', NULL);

-- Since when an organisation has coordinated is known of some only. The sources name no coordinator for etela-karjala.
INSERT INTO network_coordinators (network, organisation, position, since, until) VALUES
  ('uusimaa', 'uudenmaan-liitto', 1, '2025', NULL),
  ('uusimaa', 'taiteen-sulattamo', 2, NULL, NULL),
  ('uusimaa', 'uudenmaan-liitto', 3, NULL, '2022'),
  ('uusimaa', 'kuje', 4, '2024', '2024'),
  ('varsinais-suomi', 'lantinen-tanssin-aluekeskus', 1, NULL, NULL),
  ('varsinais-suomi', 'varsinais-suomen-liitto', 2, NULL, NULL),
  ('satakunta', 'porin-kaupunki', 1, '2023-23', NULL),
  ('satakunta', 'satakunnan-syopayhdistys', 2, '2023-23', NULL),
  ('satakunta', 'satakunnan-hyvinvointialue', 3, '2023-23', NULL),
  ('satakunta', 'satakunnan-sairaanhoitopiiri', 4, NULL, '2022'),
  ('kanta-hame', 'hameenlinnan-kaupunki', 1, NULL, NULL),
  ('pirkanmaa', 'kulttuurikeskus-piipoo', 1, NULL, NULL),
  ('pirkanmaa', 'tampereen-kaupunki', 2, NULL, NULL),
  ('kymenlaakso', 'toimintavoima', 1, NULL, NULL),
  ('etela-savo', 'etela-savon-maakuntaliitto', 1, NULL, NULL),
  ('pohjois-savo', 'ita-suomen-hyvinvointivoimala', 1, NULL, NULL),
  ('pohjois-karjala', 'pohjois-karjalan-kansanteatteri', 1, NULL, NULL),
  ('keski-suomi', 'keski-suomen-liitto', 1, NULL, NULL),
  ('lansi-suomi', 'etela-pohjanmaan-liitto', 1, '2017', NULL),
  ('lansi-suomi', 'pohjanmaan-liitto', 2, '2017', NULL),
  ('pohjois-pohjanmaa', 'pohjois-pohjanmaan-liitto', 1, NULL, NULL),
  ('lappi', 'lapin-yliopisto', 1, NULL, NULL);

INSERT INTO network_languages (network, lang) VALUES
  ('uusimaa', 'fi'),
  ('varsinais-suomi', 'fi'),
  ('satakunta', 'fi'),
  ('kanta-hame', 'fi'),
  ('pirkanmaa', 'fi'),
  ('kymenlaakso', 'fi'),
  ('etela-karjala', 'fi'),
  ('etela-savo', 'fi'),
  ('pohjois-savo', 'fi'),
  ('pohjois-karjala', 'fi'),
  ('keski-suomi', 'fi'),
  ('lansi-suomi', 'fi'),
  ('lansi-suomi', 'sv'),
  ('pohjois-pohjanmaa', 'fi'),
  ('lappi', 'fi');

-- network_links stays empty: the sources give no address of any network.

INSERT INTO network_events (network, position, occurred, kind, region, organisation) VALUES
  ('uusimaa', 1, '2019-05-10', 'founded', NULL, NULL),
  ('uusimaa', 2, '2022', 'coordinator_ended', NULL, 'uudenmaan-liitto'),
  ('uusimaa', 3, '2024', 'coordinator_started', NULL, 'kuje'),
  ('uusimaa', 4, '2024', 'coordinator_ended', NULL, 'kuje'),
  ('uusimaa', 5, '2025', 'coordinator_started', NULL, 'uudenmaan-liitto'),
  ('varsinais-suomi', 1, '2016', 'founded', NULL, NULL),
  ('satakunta', 1, '2018-21', 'founded', NULL, NULL),
  ('satakunta', 2, '2022', 'coordinator_ended', NULL, 'satakunnan-sairaanhoitopiiri'),
  ('satakunta', 3, '2023-23', 'coordinator_started', NULL, 'porin-kaupunki'),
  ('satakunta', 4, '2023-23', 'coordinator_started', NULL, 'satakunnan-syopayhdistys'),
  ('satakunta', 5, '2023-23', 'coordinator_started', NULL, 'satakunnan-hyvinvointialue'),
  ('kanta-hame', 1, '2019', 'founded', NULL, NULL),
  ('pirkanmaa', 1, '2016', 'founded', NULL, NULL),
  ('kymenlaakso', 1, '2017-21', 'founded', NULL, NULL),
  ('etela-karjala', 1, '2019', 'founded', NULL, NULL),
  ('etela-savo', 1, '2017-23', 'founded', NULL, NULL),
  ('pohjois-savo', 1, '2016', 'founded', NULL, NULL),
  ('pohjois-karjala', 1, '2017-21', 'founded', NULL, NULL),
  ('keski-suomi', 1, '2019', 'founded', NULL, NULL),
  ('lansi-suomi', 1, '2017-01-25', 'first_meeting', NULL, NULL),
  ('lansi-suomi', 2, '2017', 'widened', '16', NULL),
  ('pohjois-pohjanmaa', 1, '2018-06-14', 'founded', NULL, NULL),
  ('lappi', 1, '2019', 'founded', NULL, NULL);

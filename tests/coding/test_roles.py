"""Roles of short news passages: who played which part, whether they did, and what only looks like mediation."""

import pytest

from helpers.coding import roles
from helpers.language import read
from helpers.schema import ROLE_STATUSES, ROLES

# passage, every third-party role in it as "actor role status" in the order of the alphabet; the words are made up
CASES = [
    ("Bhutan's minister said that Nepal would take part in monitoring the ceasefire.", "Nepal monitor planned"),
    ("Talks were put off at the request of mediators from Ghana.", "Ghana mediator held"),
    ("A truce negotiated by Oman between two Yemeni tribes held for a month.", "Oman mediator held"),
    (
        "Norwegian diplomats brokered a truce between the Colombian government and the ELN on Tuesday, two officials said.",
        "Norway mediator held",
    ),
    (
        "The ceasefire, which was mediated by Egypt and Qatar and guaranteed by the United States, took effect at dawn.",
        "Egypt mediator held; Qatar mediator held; United States guarantor held",
    ),
    (
        "Kenyan President William Ruto, who chairs the regional bloc's quartet, will host the two Sudanese generals in Nairobi next week.",
        "Kenya chair held; Kenya host planned; William Ruto chair held; William Ruto host planned",
    ),
    (
        "Martti Ahtisaari, the former Finnish president, led talks in Helsinki that ended three decades of fighting between Indonesia and the Free Aceh Movement.",
        "Martti Ahtisaari mediator held",
    ),
    (
        "Under the auspices of the African Union, envoys of Ethiopia and the Tigray People's Liberation Front met in Pretoria, with observers from the United States and the Intergovernmental Authority on Development in the room.",
        "African Union facilitator held; Intergovernmental Authority on Development observer held; United States observer held",
    ),
    (
        "Oman has been quietly passing messages between Washington and Tehran for months, according to two diplomats.",
        "Oman mediator held",
    ),
    (
        "Switzerland said it was ready to mediate between Serbia and Kosovo, but Belgrade turned down the offer.",
        "Switzerland mediator offered; Switzerland mediator rejected",
    ),
    (
        "The peace agreement was signed on Friday in Khartoum in the presence of the presidents of Chad and Djibouti and witnessed by the Arab League.",
        "Arab League witness held; Chad witness held; Djibouti witness held",
    ),
    (
        "Armenia called on Iran to mediate in its border dispute with Azerbaijan, but Tehran declined to comment.",
        "Iran mediator requested",
    ),
    (
        "Turkey's foreign minister Hakan Fidan denied that Ankara had hosted a secret meeting of Libyan commanders.",
        "Turkey host denied",
    ),
    (
        "A Saudi-hosted, American-sponsored round of negotiations between Sudan's army and the Rapid Support Forces broke up without agreement.",
        "Saudi Arabia host held; United States convener held",
    ),
    (
        "UN special envoy Hans Grundberg shuttled between Sanaa and Riyadh this week in an attempt to renew the truce in Yemen.",
        "Hans Grundberg mediator held; United Nations mediator held",
    ),
    (
        "Qatar suspended its mediation between Israel and Hamas in November, saying neither side was serious.",
        "Qatar mediator suspended",
    ),
    (
        "Pakistan will not accept any third-party mediation over Kashmir, India's foreign ministry said, rejecting an American offer to broker talks.",
        "United States mediator rejected",
    ),
    (
        "If Turkey agreed to guarantee the corridor, Kyiv would return to the deal, a Ukrainian official said.",
        "Turkey guarantor requested",
    ),
    ("The talks in Geneva between Georgia and Russia ended after four hours, and no date was set for another round.", ""),
    ("Russia hosted the Azerbaijani foreign minister in Moscow for talks on trade and transit.", ""),
    ("Family mediation in Sweden has halved the number of divorces that go to court, a study found.", ""),
    ("Observers said the German government was in no hurry to send weapons, and monitors of the stock market shrugged.", ""),
    (
        "Algeria mediated between Ethiopia and Eritrea in 2000. It hosted both delegations for three weeks, and its president signed the accord as a witness.",
        "Algeria host held; Algeria mediator held; Algeria witness held",
    ),
    (
        "Uruguay to host Venezuela talks; Mexico and Norway to observe",
        "Mexico observer planned; Norway observer planned; Uruguay host planned",
    ),
    ("Egypt, Qatar mediators head to Doha as Gaza truce talks resume", "Egypt mediator held; Qatar mediator held"),
    (
        "Burundi is to send 500 peacekeepers to eastern Congo, its defence ministry announced on Monday.",
        "Burundi peacekeeper planned",
    ),
    ("A Kenyan peacekeeper was shot dead in Mogadishu, the African Union said.", "Kenya peacekeeper held"),
    (
        "The meeting was convened by the Economic Community of West African States and chaired by Ghana's president, John Mahama.",
        "Economic Community of West African States convener held; Ghana chair held; John Mahama chair held",
    ),
    (
        "Spain would be willing to act as guarantor of the deal with the Basque group, the prime minister told parliament.",
        "Spain guarantor offered",
    ),
    (
        "Iraq said on Sunday that it had hosted five rounds of talks between Saudi Arabia and Iran and that it hoped to host a sixth.",
        "Iraq host held; Iraq host offered",
    ),
    (
        "France and Germany, the guarantors of the Minsk agreements, blamed Moscow for the collapse of the ceasefire.",
        "France guarantor held; Germany guarantor held",
    ),
    (
        "Moscow accused Washington of sabotaging Ankara's mediation, while Ankara said its efforts would continue.",
        "Turkey mediator held",
    ),
    (
        "The European Union's foreign policy chief, Josep Borrell, presided over a meeting in Brussels at which the leaders of Kosovo and Serbia failed to agree.",
        "European Union chair held; Josep Borrell chair held",
    ),
    (
        "South Africa's deputy president David Mabuza mediated the dispute on behalf of the Southern African Development Community.",
        "David Mabuza mediator held; South Africa mediator held; Southern African Development Community mediator held",
    ),
    ("It was Qatar, not Egypt, that brokered the release of the four hostages.", "Qatar mediator held"),
    ("What Moscow calls its peacekeepers have occupied the road since May, Georgia says.", "Russia peacekeeper held"),
    ("Mauritania's president, who is the current chair of the African Union, flew to Bamako.", ""),
    (
        "Indonesia could play a mediating role in Afghanistan, Foreign Minister Retno Marsudi suggested after meeting Taliban officials in Doha.",
        "Indonesia mediator offered",
    ),
    (
        "Former U.S. Senator George Mitchell chaired the multi-party negotiations in Belfast that led to the Good Friday Agreement.",
        "George Mitchell chair held",
    ),
    (
        "Bahrain and Kuwait asked the Arab League to convene an emergency session on the border clashes between Syria and Lebanon.",
        "Arab League convener requested",
    ),
    ("Tanzania rejected a Ugandan proposal that it chair the inter-Burundian dialogue.", "Tanzania chair rejected"),
    (
        "Ecuador and Peru signed the accord in Brasilia. Argentina, Brazil, Chile and the United States serve as its guarantors.",
        "Argentina guarantor held; Brazil guarantor held; Chile guarantor held; United States guarantor held",
    ),
    ("Unless the United Nations sends monitors, the rebels will not lay down their arms.", "United Nations monitor requested"),
    ("Kazakhstan's proposal to host peace talks between Armenia and Azerbaijan was welcomed by both.", "Kazakhstan host offered"),
    (
        "The Sudanese army ruled out Kenyan mediation, accusing Nairobi of siding with the paramilitaries.",
        "Kenya mediator rejected",
    ),
    (
        "Guatemala's ambassador hosted a dinner for exporters, and the chairman of the chamber of commerce praised the power brokers of the coffee trade.",
        "",
    ),
    (
        "Denmark and Sweden co-chaired the donor conference with Kenya on Monday.",
        "Denmark chair held; Kenya chair held; Sweden chair held",
    ),
    (
        "The two presidents flew to Luanda, where Angola's Joao Lourenco has been mediating since 2022, and shook hands.",
        "Angola mediator held; Joao Lourenco mediator held",
    ),
    (
        "Thailand and Cambodia signed an expanded ceasefire on Sunday, overseen by U.S. President Donald Trump, with Malaysian Prime Minister Anwar Ibrahim looking on as a witness.",
        "Anwar Ibrahim witness held; Donald Trump monitor held; Malaysia witness held; United States monitor held",
    ),
    (
        "Mediators from the United States, Egypt and Qatar have proposed a 60-day pause in the fighting in Gaza.",
        "Egypt mediator held; Qatar mediator held; United States mediator held",
    ),
    (
        "Finland's Pekka Haavisto is likely to be named the EU's special envoy to mediate in Sudan, diplomats said.",
        "European Union mediator planned; Finland mediator planned; Pekka Haavisto mediator planned",
    ),
    ("The Houthis said they had accepted a UN proposal for talks under Omani mediation.", "Oman mediator agreed"),
    (
        "Peace talks between the Philippines and communist rebels, brokered by Norway, are to resume in Oslo in August after being suspended for two years.",
        "Norway mediator held",
    ),
    (
        '"We asked the Swiss to carry our letter to the other side, and they did," Iran\'s deputy foreign minister said.',
        "Switzerland mediator requested",
    ),
    (
        "Four hundred Senegalese, Ghanaian and Malian peacekeepers landed in Bissau on Tuesday, with a company from Niger to follow once the junta leaves.",
        "Ghana peacekeeper held; Mali peacekeeper held; Senegal peacekeeper held",
    ),
    (
        "Bolivia has asked Paraguay to host, Peru to chair and Chile to stay out of it.",
        "Paraguay host requested; Peru chair requested",
    ),
    ("Jordan's offer of good offices was taken up by Baghdad and left unanswered by Kuwait.", "Jordan facilitator agreed"),
    (
        "A Botswanan general, Matshwenyego Fisher, heads the verification mission in Maseru to which Namibia, Zambia and Zimbabwe have each sent observers.",
        "Botswana monitor held; Matshwenyego Fisher monitor held; Namibia observer held; Zambia observer held; Zimbabwe observer held",
    ),
    (
        "Peace monitors from Brunei, Malaysia and Libya walk the lanes of Cotabato; a Japanese adviser looks after the wells.",
        "Brunei monitor held; Libya monitor held; Malaysia monitor held",
    ),
    (
        "The Swedish-chaired, Swiss-hosted consultations in Montreux brought Yemen's government and the Houthis under one roof for the first time.",
        "Sweden chair held; Switzerland host held",
    ),
    (
        "Kazakhstan hosted, Russia and Iran chaired in turn, and the Syrian opposition sulked in a side room.",
        "Iran chair held; Kazakhstan host held; Russia chair held",
    ),
    ("Speaking in Tirana, Edi Rama ruled himself out as a go-between for Belgrade and Pristina.", "Edi Rama mediator rejected"),
    (
        "The Commonwealth's Don McKinnon tried twice to bring Harare and its opposition to one table, and twice went home.",
        "Commonwealth mediator failed; Don McKinnon mediator failed",
    ),
    ("Uganda mediates, Sudan pays, and South Sudan's generals fight on, a bishop in Juba sighed.", "Uganda mediator held"),
    (
        "Mozambique's president and the Renamo chief embraced on 6 August 2019 while Zambia's Edgar Lungu, the African Union's Moussa Faki and a cardinal looked on as witnesses.",
        "African Union witness held; Edgar Lungu witness held; Moussa Faki witness held; Zambia witness held",
    ),
    (
        "Peacekeepers of the OAU, mostly Nigerians, never numbered more than 3,000 in N'Djamena.",
        "Nigeria peacekeeper held; Organisation of African Unity peacekeeper held",
    ),
    ("London chaired the contact group; Bonn, Paris, Rome, Washington and Moscow sat in it.", "United Kingdom chair held"),
    (
        "The Vatican is mediating between Caracas and Georgetown, if one is to believe a Brazilian daily; the nuncio in Georgetown laughed.",
        "Holy See mediator held",
    ),
    (
        "Three rounds had been mediated by Norway and a fourth by Switzerland when the Tigers walked out for good.",
        "Norway mediator held; Switzerland mediator held",
    ),
    (
        "As host, Finland got both delegations a sauna; as mediator, Ahtisaari got them a text.",
        "Finland host held; Martti Ahtisaari mediator held",
    ),
    ("Should Doha close the office, Kabul's rulers said, they would look to Moscow for a host.", "Russia host requested"),
    (
        "The ceasefire in Aceh was watched over by 200 unarmed monitors of the European Union and five ASEAN states, Thailand and Malaysia the largest.",
        "European Union monitor held; Malaysia monitor held; Thailand monitor held",
    ),
    ("What Lusaka calls facilitation, Luanda calls meddling.", "Zambia facilitator held"),
    (
        "Ireland, which holds the rotating presidency of the European Union, will not mediate in Macedonia, its foreign minister said on Friday.",
        "Ireland mediator rejected",
    ),
    (
        "Pakistani, Bangladeshi and Jordanian peacekeepers arrived in Port-au-Prince on Monday.",
        "Bangladesh peacekeeper held; Jordan peacekeeper held; Pakistan peacekeeper held",
    ),
    (
        "Peacekeepers from Pakistan, Bangladesh and Jordan patrolled the capital.",
        "Bangladesh peacekeeper held; Jordan peacekeeper held; Pakistan peacekeeper held",
    ),
    (
        "South Africa and Tanzania contributed battalions to the UN peacekeeping force in eastern Congo.",
        "South Africa peacekeeper held; Tanzania peacekeeper held; United Nations peacekeeper held",
    ),
    (
        "UN peacekeepers, most of them from India and Nepal, guard the camps.",
        "India peacekeeper held; Nepal peacekeeper held; United Nations peacekeeper held",
    ),
    ("Kenya pulled its peacekeepers out of South Sudan after the row.", "Kenya peacekeeper held"),
    (
        "The African Union's peacekeeping force in Somalia, made up of Ugandan and Burundian soldiers, took the town.",
        "African Union peacekeeper held; Burundi peacekeeper held; Uganda peacekeeper held",
    ),
    ("NATO keeps 4,000 peacekeepers in Kosovo.", "NATO peacekeeper held"),
    (
        "Two Irish soldiers serving with the UN peacekeeping force in Lebanon were wounded.",
        "Ireland peacekeeper held; United Nations peacekeeper held",
    ),
    ("The peacekeepers, led by Australia, landed in Dili.", "Australia peacekeeper held"),
    ("Canada and Indonesia observed the talks.", "Canada observer held; Indonesia observer held"),
    ("Russia was present as an observer.", "Russia observer held"),
    (
        "Cuba, Norway and Chile sit at the table as guarantors.",
        "Chile guarantor held; Cuba guarantor held; Norway guarantor held",
    ),
    ("An Italian-led force of 2,000 peacekeepers went ashore.", "Italy peacekeeper held"),
    (
        "A force of Nigerian peacekeepers under ECOWAS command held Monrovia.",
        "Economic Community of West African States peacekeeper held; Nigeria peacekeeper held",
    ),
    (
        "Chad's Idriss Deby has offered himself as host, chairman and guarantor of the talks.",
        "Chad chair offered; Chad guarantor offered; Chad host offered; Idriss Deby chair offered; Idriss Deby guarantor offered; Idriss Deby host offered",
    ),
    (
        "They would sign only if France and Britain would guarantee the frontier.",
        "France guarantor requested; United Kingdom guarantor requested",
    ),
    (
        "EU envoy Miroslav Lajcak chaired the session and US diplomat Gabriel Escobar was his co-chair.",
        "European Union chair held; Gabriel Escobar chair held; Miroslav Lajcak chair held; United States chair held",
    ),
    ("Tete Antonio, Angola's foreign minister, will chair the next round.", "Angola chair planned; Tete Antonio chair planned"),
    (
        "The AU's Olusegun Obasanjo, a former Nigerian president, flew between Mekelle and Addis Ababa to arrange a truce.",
        "African Union mediator held; Olusegun Obasanjo mediator held",
    ),
    (
        "Turkey refused to send monitors to Idlib, and Pakistan said it would not supply observers either.",
        "Pakistan observer rejected; Turkey monitor rejected",
    ),
    (
        "Together with Sant'Egidio, the local archbishop mediated between Renamo and the government.",
        "Community of Sant'Egidio mediator held",
    ),
    (
        "Blaise Compaore of Burkina Faso was appointed facilitator of the Ivorian dialogue.",
        "Blaise Compaore facilitator held; Burkina Faso facilitator held",
    ),
    (
        "Guinea's Alpha Conde and Mauritania's Mohamed Ould Abdel Aziz talked Yahya Jammeh into leaving.",
        "Alpha Conde mediator held; Guinea mediator held; Mauritania mediator held; Mohamed Ould Abdel Aziz mediator held",
    ),
    (
        "French President Nicolas Sarkozy shuttled to Moscow and Tbilisi and won a six-point truce.",
        "France mediator held; Nicolas Sarkozy mediator held",
    ),
    (
        "Qatar-mediated talks between the Congolese government and the M23 rebels resumed on Monday in Doha.",
        "Qatar mediator held",
    ),
    ("The Egyptian-brokered truce collapsed within hours.", "Egypt mediator held"),
    (
        '"We are ready to host the talks," Kazakh President Kassym-Jomart Tokayev told reporters.',
        "Kassym-Jomart Tokayev host offered; Kazakhstan host offered",
    ),
    ("Negotiators from the European Union are in Kinshasa to try to mediate a ceasefire.", "European Union mediator held"),
    ("Mediators Qatar and Egypt said the two sides had agreed to extend the truce.", "Egypt mediator held; Qatar mediator held"),
    (
        "Qatar, which along with Egypt and the United States has been mediating between Israel and Hamas, said the talks were in their final stages.",
        "Egypt mediator held; Qatar mediator held; United States mediator held",
    ),
    (
        "The special envoy of the African Union, Mohamed El Hacen Lebatt, is mediating in Sudan.",
        "African Union mediator held; Mohamed El Hacen Lebatt mediator held",
    ),
    (
        "Former Nigerian President Olusegun Obasanjo, the AU's envoy for the Horn of Africa, led the mediation.",
        "African Union mediator held; Olusegun Obasanjo mediator held",
    ),
    (
        "Kenya's former president Uhuru Kenyatta, who facilitated the Pretoria talks, returned to Addis Ababa.",
        "Uhuru Kenyatta facilitator held",
    ),
    ("The agreement was signed in Juba under the mediation of South Sudan.", "South Sudan mediator held"),
    (
        "Russia, Turkey and Iran, guarantors of the Astana process, met in Sochi.",
        "Iran guarantor held; Russia guarantor held; Turkey guarantor held",
    ),
    ("About 100 EU monitors are to be deployed along the Armenian side of the border.", "European Union monitor planned"),
    ("The former presidents of Kenya, Nigeria and Botswana were named facilitators.", ""),
    ("Washington has been pressing the two neighbours to sign a peace treaty.", "United States mediator held"),
    ("The United States co-hosted the Jeddah talks with Saudi Arabia.", "Saudi Arabia host held; United States host held"),
    ("The US embassy hosted a reception for donors in Nairobi on Friday.", ""),
    ("Iran rejected direct talks with the US but said it would continue indirect talks through Oman.", "Oman mediator planned"),
    (
        "The parties thanked Norway for facilitating the talks and Cuba for hosting them.",
        "Cuba host held; Norway facilitator held",
    ),
    (
        "Spain, Mexico and the Netherlands joined Cuba, Norway, Brazil, Chile and Venezuela as guarantors of the talks.",
        "Brazil guarantor held; Chile guarantor held; Cuba guarantor held; Mexico guarantor held; Netherlands guarantor held; Norway guarantor held; Spain guarantor held; Venezuela guarantor held",
    ),
    ("UN chief Antonio Guterres proposed sending a UN observer mission to Hodeidah.", "United Nations observer offered"),
    (
        "Talks brokered by Saudi Arabia and the United States in Jeddah have been suspended.",
        "Saudi Arabia mediator held; United States mediator held",
    ),
    ("Zimbabwe's army, mediated by no one, stayed in the barracks.", ""),
]

# passage, the sides
PARTIES = [
    ("Russia-Ukraine talks hosted by Turkey ended without a date for the next round.", {"Russia", "Ukraine"}),
    ("Uganda hosted the Rwandan foreign minister in Kampala for talks on the border.", {"Uganda", "Rwanda"}),
    ("Fiji mediated between Vanuatu and Tonga.", {"Vanuatu", "Tonga"}),
    ("Greece and Turkey signed a maritime accord.", {"Greece", "Turkey"}),
    ("Sweden thanked both Iran and Oman and chaired the session.", {"Iran", "Oman"}),
    ("Iceland agreed to host the talks.", set()),
]

# passage, actor -> columns that describe how the role was played
DESCRIBED = [
    (
        "UN envoy Hans Grundberg shuttled between Sanaa and Riyadh.",
        "Hans Grundberg",
        {
            "level": "envoy",
            "track": "I",
            "form": "shuttle",
            "on_behalf_of": "United Nations",
            "strategy_cue": "communication-facilitation",
            "strategy_words": "shuttled",
            "rule_id": "verb.shuttle",
            "confidence": "explicit",
        },
    ),
    (
        "Former US president Jimmy Carter mediated between the two generals.",
        "Jimmy Carter",
        {"level": None, "track": "II", "on_behalf_of": None},
    ),
    (
        "The Centre for Humanitarian Dialogue hosted indirect talks between Thailand and the rebels.",
        "Centre for Humanitarian Dialogue",
        {"track": "II", "form": "indirect", "strategy_cue": "procedural-formulation", "strategy_words": "hosted"},
    ),
    (
        "Donald Trump threatened sanctions and brokered a truce between Thailand and Cambodia by phone.",
        "Donald Trump",
        {
            "form": "phone",
            "strategy_cue": "directive-manipulation",
            "strategy_words": "threatened",
            "parties": ["Thailand", "Cambodia"],
        },
    ),
    ("Kenya has mediated between the two armies, Uganda says.", "Kenya", {"attributed_to": "Uganda"}),
    ("According to Ghana, Togo facilitated the talks.", "Togo", {"attributed_to": "Ghana"}),
    ("Kenya has mediated between the two armies.", "Kenya", {"attributed_to": None}),
]


def third_parties(text: str) -> list[str]:
    return sorted({f"{r['actor']} {r['role']} {r['status']}" for r in roles.find(read(text)) if r["role"] != "party"})


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:48] for text, _ in CASES])
def test_third_parties(text, expected):
    assert "; ".join(third_parties(text)) == expected


@pytest.mark.parametrize(("text", "expected"), PARTIES, ids=[text[:48] for text, _ in PARTIES])
def test_parties(text, expected):
    assert {r["actor"] for r in roles.find(read(text)) if r["role"] == "party"} == expected


@pytest.mark.parametrize(("text", "actor", "expected"), DESCRIBED, ids=[text[:48] for text, _, _ in DESCRIBED])
def test_description(text, actor, expected):
    row = next(r for r in roles.find(read(text)) if r["actor"] == actor and r["role"] != "party")
    assert {name: row[name] for name in expected} == expected


@pytest.mark.parametrize("text", [text for text, _ in CASES[::5]])
def test_rows_are_whole(text):
    for row in roles.find(read(text)):
        assert row["role"] in ROLES and row["status"] in ROLE_STATUSES
        assert row["sentence_start"] <= row["start"] < row["end"] <= row["sentence_end"] <= len(text)
        assert row["rule_id"] and row["confidence"] in ("explicit", "heuristic")


def test_delegates_stand_for_their_side_in_an_article():
    text = " ".join([
        "Vladimir Putin received Ilham Aliyev and Nikol Pashinyan in Sochi.",
        "Azerbaijan and Armenia have been at odds for decades.",
        "The weather was mild.",
        "A band played.",
        "Reporters waited outside.",
    ])  # fmt: skip
    sides = {r["actor"] for r in roles.find(read(text)) if r["role"] == "party"}
    assert {"Azerbaijan", "Armenia"} <= sides and not sides & {"Ilham Aliyev", "Nikol Pashinyan"}

"""Who guarantees, convenes, chairs, watches, keeps the peace or hosts, in the wordings of news: the third parties held."""

import pytest

import helpers

CASES = [
    ("peacekeeper", "Kenya, Uganda", 'Peacekeepers from Kenya and Uganda were deployed along the border on Monday.'),
    ("peacekeeper", "Kenya", 'Kenya has contributed 800 soldiers to the peacekeeping force.'),
    ("peacekeeper", "Kenya", 'Two Kenyan peacekeepers were killed on Monday.'),
    ("peacekeeper", "Kenya, African Union", "Two Kenyan soldiers serving with the African Union's peacekeeping force were killed on Monday."),
    ("peacekeeper", "United Nations", 'The United Nations has 12,000 peacekeepers in the country.'),
    ("peacekeeper", "United Nations", 'UN peacekeepers patrolled the streets of Goma on Monday.'),
    ("peacekeeper", "United Nations", 'Blue helmets of the United Nations patrolled the town.'),
    ("peacekeeper", "United Nations, India", 'Indian blue helmets of the UN mission patrolled the town.'),
    ("peacekeeper", "United Nations, Nepal", 'A Nepalese battalion of the UN peacekeeping mission moved into the town.'),
    ("peacekeeper", "African Union, Burundi, Uganda", "The African Union's peacekeeping force, made up of troops from Burundi and Uganda, took the port."),
    ("peacekeeper", "Russia", 'Russian peacekeepers stationed in the corridor came under fire.'),
    ("peacekeeper", "Russia", 'Russia deployed 2,000 peacekeepers to the region after the accord.'),
    ("peacekeeper", "Economic Community of West African States, Nigeria", 'The Nigerian-led ECOWAS peacekeeping force entered the city.'),
    ("peacekeeper", "Economic Community of West African States, Nigeria, Ghana", 'ECOWAS peacekeepers, most of them from Nigeria and Ghana, entered the city.'),
    ("peacekeeper", "Fiji", 'Fiji, which has supplied peacekeepers since 1978, lost two men.'),
    ("peacekeeper", "Fiji", 'The peacekeepers, all from Fiji, withdrew to their base.'),
    ("peacekeeper", "Ethiopia, United Nations", 'Ethiopian troops in the UN peacekeeping force in Abyei were attacked.'),
    ("peacekeeper", "Bangladesh, Pakistan, United Nations", "Bangladesh and Pakistan provide most of the UN's peacekeepers there."),
    ("observer", "Norway", 'Norway attended the talks as an observer.'),
    ("observer", "European Union, Arab League", 'The European Union and the Arab League were observers at the talks.'),
    ("observer", "Norway, Sweden", 'Observers from Norway and Sweden watched the talks.'),
    ("observer", "United Nations", 'The UN took part in the talks as an observer.'),
    ("observer", "United Nations", 'The talks were held in the presence of UN observers.'),
    ("observer", "United Nations", 'UN military observers were sent to the border.'),
    ("observer", "United Nations, Ireland", 'Irish officers serving as UN observers counted the shells.'),
    ("observer", "United Nations, Uruguay", 'A Uruguayan observer of the United Nations was wounded on the ceasefire line.'),
    ("observer", "Chad, Niger", 'Delegates from Chad and Niger sat in as observers.'),
    ("observer", "Chad, Niger", 'Chad and Niger have observer status at the peace talks.'),
    ("observer", "Chad", 'Chad, an observer at the talks, kept silent.'),
    ("observer", "Chad, Niger", 'Among the observers were Chad and Niger.'),
    ("observer", "Chad, Niger", 'Diplomats of Chad and Niger followed the negotiations as observers.'),
    ("monitor", "OSCE", 'OSCE monitors reported 20 violations of the truce on Monday.'),
    ("monitor", "OSCE", 'The OSCE is monitoring the ceasefire.'),
    ("monitor", "European Union", 'The European Union sent 200 monitors to the ceasefire line.'),
    ("monitor", "European Union", 'An EU monitoring mission patrols the border.'),
    ("monitor", "African Union, Rwanda", "Rwandan officers are among the African Union's ceasefire monitors."),
    ("monitor", "Malaysia", 'A Malaysian-led monitoring team watches the ceasefire.'),
    ("monitor", "United Nations", 'The ceasefire is supervised by the United Nations.'),
    ("monitor", "United Nations", 'A UN mission verified the withdrawal of the rebel fighters.'),
    ("monitor", "Norway, Denmark", 'Ceasefire monitors from Norway and Denmark left the island on Monday.'),
    ("monitor", "Norway", 'Norwegian ceasefire monitors left the island on Monday.'),
    ("witness", "Kenya, Tanzania", 'The presidents of Kenya and Tanzania witnessed the signing of the accord between Chad and Libya.'),
    ("witness", "United States", 'The accord was signed by Chad and Libya, with the United States as a witness.'),
    ("witness", "Kenya", 'The accord between Chad and Libya was signed in the presence of the president of Kenya.'),
    ("witness", "Kenya, Egypt", 'Kenya and Egypt signed the accord between Chad and Libya as witnesses.'),
    ("guarantor", "Russia, Turkey, Iran", 'Russia, Turkey and Iran, the guarantors of the truce, met on Monday.'),
    ("guarantor", "Russia, Turkey", 'Russia and Turkey, as guarantors of the truce, condemned the attack.'),
    ("guarantor", "Brazil", 'Brazil is one of the four guarantors of the accord between Chad and Libya.'),
    ("guarantor", "Norway, Cuba", 'The guarantor countries, Norway and Cuba, urged both sides to go on.'),
    ("guarantor", "Norway", "Norway's role as a guarantor was praised by both sides."),
    ("guarantor", "United Nations", 'The accord between Chad and Libya is guaranteed by the United Nations.'),
    ("convener", "Egypt", 'Egypt invited Chad and Libya to talks in Cairo on Monday.'),
    ("convener", "Egypt", 'At the invitation of Egypt, Chad and Libya opened talks on Monday.'),
    ("convener", "Egypt", "Chad and Libya met in Cairo on Monday at Egypt's invitation."),
    ("convener", "Arab League", 'A conference convened by the Arab League brought Chad and Libya together.'),
    ("convener", "Arab League", 'The Arab League, which convened the conference of Chad and Libya, was pleased.'),
    ("chair", "Egypt", 'The talks between Chad and Libya, with Egypt in the chair, ended on Monday.'),
    ("chair", "Egypt", 'Egypt took the chair at the talks between Chad and Libya.'),
    ("chair", "Tomas Dahlberg", 'The talks between Chad and Libya were chaired by Tomas Dahlberg, a retired judge.'),
    ("chair", "United Nations", 'The UN-chaired talks between Chad and Libya resumed.'),
    ("chair", "Egypt, Norway", 'Egypt and Norway co-chair the negotiations between Chad and Libya.'),
    ("chair", "Egypt", 'The negotiations between Chad and Libya resumed under Egyptian chairmanship.'),
    ("facilitator", "Norway", 'Norway has been facilitating the peace process between Chad and Libya.'),
    ("facilitator", "Norway", 'Norwegian facilitators met both sides in Oslo.'),
    ("facilitator", "Norway", 'The Norwegian-facilitated talks between Chad and Libya resumed.'),
    ("facilitator", "Norway", 'With Norway facilitating, Chad and Libya resumed talks.'),
    ("facilitator", "Norway", "Chad and Libya resumed talks with the help of Norway's good offices."),
    ("facilitator", "Norway", 'Norway, the facilitator of the talks between Chad and Libya, was hopeful.'),
    ("facilitator", "United Nations", 'Talks between Chad and Libya held under the auspices of the United Nations resumed.'),
    ("host", "Oman", 'The two sides met in Muscat, where Oman hosted talks between Chad and Libya.'),
    ("host", "Oman", 'Oman is hosting the talks between Chad and Libya.'),
    ("host", "Oman", 'The Oman-hosted talks between Chad and Libya resumed.'),
    ("host", "Oman", 'Chad and Libya thanked Oman for hosting the talks.'),
    ("host", "Oman", 'Oman, host of the talks between Chad and Libya, was hopeful.'),
    ("host", "Oman", 'Oman, which has hosted several rounds of talks between Chad and Libya, was hopeful.'),
    ("host", "Oman", 'The host, Oman, opened the talks between Chad and Libya on Monday.'),
    ("host", "Oman", 'Omani officials, who host the talks between Chad and Libya, were hopeful.'),
    ("host", "Oman", 'Oman played host to peace talks between Chad and Libya.'),
    ("peacekeeper", "Russia", "Russia, whose peacekeepers patrol the valley, was not involved in the deal."),
    ("observer", "United Nations", "The United Nations, whose 200 observers watched the talks, was pleased."),
]  # fmt: skip


@pytest.mark.parametrize(("role", "names", "text"), CASES, ids=[text[:60] for _, _, text in CASES])
def test_third_parties(role: str, names: str, text: str) -> None:
    rows = [row for row in helpers.tag_text(text, "2014-03-12")["roles"] if row["role"] != "party"]
    assert {(row["role"], row["actor"], row["status"]) for row in rows} == {(role, name, "held") for name in names.split(", ")}


NOBODY = [
    "Germany hosts 1.2 million refugees from Ukraine and Syria.",
    "France hosted a gala dinner for the ambassadors of Chad and Libya.",
    "A court in Oslo mediated between the landlord and the tenants' union.",
    "Sweden's labour mediator brought the unions and employers back to the table on Monday.",
    "The Swedish mediator in the wage talks, Karl Lindner, resigned.",
    "A drug that mediates between the receptors was approved in Switzerland.",
    "Norway facilitated the flow of gas to Germany and Poland.",
    "France guaranteed the loans of the Chadian government and Libya.",
    "NATO monitors Russian flights over the Baltic.",
    "EU election observers criticised the vote in Kenya.",
    "A witness from Chad told the court in The Hague about the rebels.",
    "Chad hosted Libya's foreign minister for talks on their border.",
    "Talks between Chad and Libya were held in Geneva, Switzerland.",
    "Sweden brokered an arms deal between the firms.",
    "Sweden observed a minute of silence for the victims.",
    "Sweden and Norway negotiated a treaty on fish between themselves.",
    "In the film, Kenya mediates between two warring planets.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_makes_peace_here(text: str) -> None:
    rows = helpers.tag_text(text, "2014-03-12")["roles"]
    assert not [row for row in rows if row["role"] != "party"]

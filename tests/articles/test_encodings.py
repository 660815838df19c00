"""Short texts of our own in code pages, UTF-16 and mojibake: at least .97 of each are read right."""

import pytest

from helpers.articles import encodings

WESTERN = [
    "Les négociateurs se sont réunis mardi à Genève pour évoquer la trêve.", "Le médiateur a déclaré que les deux parties étaient prêtes.",
    "Die Unterhändler trafen sich am Dienstag in Genf, um über die Waffenruhe zu sprechen.", "Der Vermittler erklärte, beide Seiten hätten zugesagt.",
    "El mediador dijo que la próxima sesión se celebrará mañana, según señaló el ministro.", "Os negociadores reuniram-se na terça-feira; a reunião não está confirmada.",
    "The envoy said the two sides had “agreed in principle” to meet – and no more.", "It’s the capital’s airport that reopens on Monday, the ministry said.",
    "Förhandlarna träffades på tisdagen i Genève för att tala om vapenvilan.", "Forhandlerne mødtes tirsdag i København for at drøfte våbenhvilen på øen.",
    "Il mediatore ha detto che la città è pronta e che il dialogo continuerà più a lungo.", "Neuvottelijat tapasivat tiistaina keskustellakseen välirauhasta.",
    "De onderhandelaars spraken dinsdag, zei de coördinator van de reünie.", "The aid cost €40m, said a source close to the talks.",
    "A café owner in the zone said the shelling stopped at noon.", "Envoys from Côte d’Ivoire and São Tomé joined the session.",
    "“We are ready,” the minister said – “if they are.”", "Samningamenn hittust á þriðjudag til að ræða vopnahléð í höfuðborginni.",
]  # fmt: skip
TURKISH = [
    "Müzakereciler salı günü Cenevre'de ateşkesi görüşmek üzere bir araya geldi.", "Arabulucu, iki tarafın da hazır olduğunu açıkladı.",
    "Dışişleri Bakanı İstanbul'da yeni bir tur için çağrı yaptı.", "Başkan, sınır kapısının yarın açılacağını söyledi.",
    "Türkiye'nin önerisi Ankara'da değerlendirildi, ağır silahlar çekildi.", "Şehirde çatışmalar durdu, yardım konvoyu ulaştı.",
    "Elçi, anlaşmanın imzalanmasının yakın olduğunu belirtti.", "Görüşmeler gece yarısına kadar sürdü.", "İki ülkenin dışişleri bakanları bugün buluşuyor.",
]  # fmt: skip
CYRILLIC = [
    "Переговорщики встретились во вторник в Женеве, чтобы обсудить перемирие.", "Посредник заявил, что обе стороны готовы продолжать.",
    "Переговірники зустрілися у вівторок, щоб обговорити перемир'я.", "Посередник заявив, що обидві сторони готові продовжувати її.",
    "Преговарящите се срещнаха във вторник в Женева, за да обсъдят примирието.", "Министр прибыл в столицу.", "Обмен пленными начался утром.",
    "Преговарачи су се састали у уторак у Женеви.", "Посредник је рекао да су обе стране спремне.", "«Мы готовы», – сказал министр.",
]  # fmt: skip
ALL = WESTERN + TURKISH + CYRILLIC


def _share_right(pairs: list[tuple[str, bytes]]) -> float:
    return sum(encodings.decode(data)[0] == text for text, data in pairs) / len(pairs)


@pytest.mark.parametrize(("encoding", "texts"), [("cp1252", WESTERN), ("cp1254", TURKISH), ("cp1251", CYRILLIC)])
def test_code_pages(encoding, texts):
    assert _share_right([(text, text.encode(encoding)) for text in texts]) >= 0.97


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode(encoding):
    assert _share_right([(text, text.encode(encoding)) for text in ALL]) >= 0.97
    assert not any(encodings.binary(text.encode(encoding)) for text in ALL)


@pytest.mark.parametrize("wrong", ["sloppy-windows-1252", "sloppy-windows-1251", "sloppy-windows-1254", "latin-1"])
def test_mojibake(wrong):
    """UTF-8 that another program took for a code page and saved as UTF-8 again."""
    pairs = [(text, text.encode().decode(wrong).encode()) for text in ALL]
    assert _share_right(pairs) >= 0.97


def test_a_page_says_its_encoding():
    page = '<html><head><meta charset="windows-1250"></head><body><p>Wysłannicy spotkali się w środę, żeby omówić rozejm.</p></body></html>'
    assert encodings.decode(page.encode("cp1250"), html=True)[0] == page
    lying = page.replace("windows-1250", "iso-8859-1")
    assert encodings.decode(lying.encode("utf-8"), html=True)[0] == lying


@pytest.mark.parametrize("data", [bytes(300), bytes(range(256)) * 9, b"\x00\x01\x02\x03" * 90])
def test_what_is_no_text(data):
    assert encodings.binary(data)


def test_decoding_never_fails():
    assert "envoy" in encodings.decode(b"An envoy \x81\x8d\x8f\x90\x9d met.\xff")[0]

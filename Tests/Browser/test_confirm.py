"""The confirm page as it is worked with two hundred times a day: by keys, by choosing words, with its scripts."""

import re

from playwright.sync_api import expect

from desk import PLAN, card_of, select_words, upload
from session import sign_in

LONG = PLAN.replace("120/KH", "220/KH").replace(
    "I. NHIỆM VỤ\n",
    "I. NHIỆM VỤ\n\n0. Phòng Văn hóa - Xã hội phường chủ trì lập danh sách các điểm cây xanh trên địa bàn; "
    "trồng bổ sung cây tại công viên trung tâm, hoàn thành trước ngày 20/4/2027.\n") + """
Ghi chú: báo cáo định kỳ hằng quý; tổng kết trong quý IV/2027.
"""


def open_draft(visitor, server, name, text, width=1280):
    page = visitor(locale="vi-VN", width=width)
    sign_in(page, server, "vi")
    upload(page, name, text)
    return page


def test_a_card_is_split_by_keys_and_joined_again_by_taking_it_back(visitor, server, judge):
    page = open_draft(visitor, server, "tach.txt", LONG)
    expect(page.locator("nav a[aria-current=page]")).to_have_attribute("href", "/directives")
    card = card_of(page, "lập danh sách")
    number = card.get_attribute("data-card")
    cards = page.locator("article.card[data-card]").count()
    card.focus()
    page.keyboard.press("s")
    halves = page.locator("#edit [name=halves]")
    expect(halves).to_be_focused()
    judge(page)
    # The caret stands where the second half begins; the form offers the place.
    assert halves.input_value().split("\n")[0].endswith("địa bàn;")
    page.keyboard.press("Control+Enter")
    expect(page.locator("article.card[data-card]")).to_have_count(cards + 1)
    second = card_of(page, "trồng bổ sung cây")
    other = second.get_attribute("data-card")
    assert other != number
    # Each half shows its own words of the text.
    first, half = ("".join(page.locator(f"#text [data-m~='{card}.text']").all_inner_texts()) for card in (number, other))
    assert first.endswith("trên địa bàn;"), first
    assert half.startswith("trồng bổ sung"), half
    judge(page)
    page.locator("#changes summary").click()
    page.locator("#changes li form button").first.click()
    expect(page.locator("article.card[data-card]")).to_have_count(cards)


def test_words_chosen_for_a_term_fill_all_its_fields(visitor, server):
    page = open_draft(visitor, server, "han.txt", LONG.replace("220/KH", "221/KH"))
    card = card_of(page, "1.200 cây")
    number = card.get_attribute("data-card")
    card.locator("[data-do=edit]").click()
    page.locator("#edit [name=words]").focus()
    select_words(page, "định kỳ hằng quý")
    expect(page.locator("#edit [name=kind]")).to_have_value("recurring")
    expect(page.locator("#edit [name=recurrence]")).to_have_value("quarterly")
    expect(page.locator("#edit [name=by]")).to_have_value("")
    page.locator("#edit [name=words]").focus()
    select_words(page, "trong quý IV/2027")
    expect(page.locator("#edit [name=kind]")).to_have_value("range")
    expect(page.locator("#edit [name=from]")).to_have_value("01/10/2027")
    expect(page.locator("#edit [name=by]")).to_have_value("31/12/2027")
    page.locator("#edit button.main").click()
    expect(card_of(page, "1.200 cây").locator("dd[data-field=due]")).to_contain_text("31/12/2027")

    # Without opening the card: the term in hand takes the words chosen.
    page.locator(f"#c{number}-due").click()
    select_words(page, "định kỳ hằng quý")
    page.locator("#offer").click()
    expect(card_of(page, "1.200 cây").locator("dd[data-field=due]")).to_contain_text("hằng quý")


def test_a_form_put_in_by_the_script_has_its_calendars(visitor, server):
    page = open_draft(visitor, server, "lich.txt", LONG.replace("220/KH", "222/KH"))
    card = card_of(page, "1.200 cây")
    card.locator("[data-do=edit]").click()
    expect(page.locator("#edit button.calendar")).to_have_count(2)
    picker = page.locator("#edit [name=by] ~ input.picker").first
    picker.evaluate("field => { field.value = '2027-05-31'; field.dispatchEvent(new Event('change')); }")
    expect(page.locator("#edit [name=by]")).to_have_value("31/05/2027")


def test_what_is_in_doubt_is_gone_through_by_keys_alone(visitor, server):
    text = LONG.replace("220/KH", "223/KH").replace(
        "Phòng Văn hóa - Xã hội phường chủ trì", "Trung tâm Cây cảnh phường chủ trì")
    page = open_draft(visitor, server, "phim.txt", text)
    unsure = page.locator(".cards [data-unsure]")
    count = unsure.count()
    assert count > 1, "the text has a body that nobody knows, twice"
    expect(page.locator("#doubts .doubt")).to_have_count(min(count, 12))
    seen = set()
    for _ in range(count):
        page.keyboard.press("n")
        hand = page.locator(".cards .hand")
        expect(hand).to_have_count(1)
        expect(hand).to_be_in_viewport()
        seen.add(hand.get_attribute("id"))
    assert len(seen) == count, "one key leads to each of them in turn"

    # What was looked at is left behind, although its name stays unknown: the key goes on behind it on the page put anew.
    page.keyboard.press("n")
    first = page.locator(".cards .hand").get_attribute("id")
    with page.expect_response(re.compile(r"/edits$")):
        page.keyboard.press("Enter")
    expect(page.locator(".cards .hand")).to_have_count(0)
    page.keyboard.press("n")
    assert page.locator(".cards .hand").get_attribute("id") != first

    # A whole column is said to be right with one key; what is left of it are names that nobody knows.
    page.locator("dd[data-field=due]").first.click()
    with page.expect_response(re.compile(r"/edits$")):
        page.keyboard.press("a")
    expect(page.locator(".saved")).to_contain_text("lưu")
    expect(page.locator(".cards dd[data-field=due][data-unsure]")).to_have_count(0)
    page.locator("#changes summary").click()
    expect(page.locator("#changes li")).to_have_count(2)


def test_what_was_typed_in_an_open_card_is_there_after_leaving_at_once(visitor, server):
    page = open_draft(visitor, server, "roi-di.txt", LONG.replace("220/KH", "331/KH"))
    draft = page.url.split("?")[0].split("#")[0]
    card_of(page, "lập danh sách").locator("[data-do=edit]").first.click()
    product = page.locator("#edit [name=product]")
    product.fill("Danh sách điểm cây xanh")
    page.locator("header nav a").first.click()
    expect(page).to_have_url(re.compile("/assignments"))
    page.goto(draft)
    expect(card_of(page, "lập danh sách")).to_contain_text("Danh sách điểm cây xanh")

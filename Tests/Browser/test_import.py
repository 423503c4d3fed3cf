"""The heart: a text is taken in, looked at beside itself, corrected, confirmed, and found in the ledger."""

import re

from playwright.sync_api import expect

from desk import PLAN, PRODUCT, TASK, card_of, select_words, upload
from session import sign_in


def test_a_plan_becomes_assignments(visitor, server, judge):
    page = visitor(locale="vi-VN")
    sign_in(page, server, "vi")
    page.goto("/directives/import")
    judge(page)
    upload(page, "cay-xanh.txt", PLAN)
    draft = page.url.split("#")[0]
    judge(page)

    # A field shows its words: the link leads to the mark, and the mark is seen.
    card = card_of(page, TASK)
    number = card.get_attribute("data-card")
    card.locator(f"dt a[href$='-{'due'}']").click()
    mark = page.locator(f"mark[data-m~='{number}.due']").first
    expect(mark).to_be_in_viewport()
    expect(mark).to_contain_text("15/12/2026")

    # A field is corrected by typing.
    card.locator("[data-do=edit]").click()
    page.locator("#edit [name=product]").fill(PRODUCT)
    judge(page)
    page.locator("#edit button.main").click()
    expect(card_of(page, TASK).locator("dd[data-field=product]")).to_contain_text(PRODUCT)

    # Words selected in the text fill the field that is being edited.
    other = card_of(page, "1.200 cây")
    other.locator("[data-do=edit]").click()
    page.locator("#edit [name=product]").focus()
    select_words(page, "vận động nhân dân")
    expect(page.locator("#edit [name=product]")).to_have_value("vận động nhân dân")
    page.locator("#edit button.main").click()
    expect(card_of(page, "1.200 cây").locator("dd[data-field=product]")).to_contain_text("vận động nhân dân")

    # Leaving and coming back loses nothing.
    page.goto("/directives")
    page.goto(draft)
    expect(card_of(page, TASK).locator("dd[data-field=product]")).to_contain_text(PRODUCT)

    # Confirmed, it is a directive with its assignments.
    page.locator("#confirm button.main").click()
    page.wait_for_url(re.compile(r"/directives/\d+"))
    judge(page)
    expect(page.locator("main")).to_contain_text("120/KH-UBND")

    # The ledger finds it by words without marks, and the page of the assignment shows its words in the text.
    page.goto("/assignments")
    page.locator("main input[type=search], main input[name=q]").first.fill("cay nguy hiem")
    page.keyboard.press("Enter")
    row = page.locator("main a", has_text=TASK).first
    expect(row).to_be_visible()
    judge(page)
    row.click()
    page.wait_for_url(re.compile(r"/assignments/\d+"))
    expect(page.locator("main")).to_contain_text(PRODUCT)
    expect(page.locator("main mark").first).to_be_visible()
    judge(page)


def test_the_same_without_scripts(visitor, server):
    page = visitor(locale="vi-VN", scripts=False)
    sign_in(page, server, "vi")
    page.goto("/directives/import")
    page.locator("textarea").first.fill(PLAN.replace("120/KH", "121/KH").replace("cây xanh", "hồ nước"))
    page.locator("main form:has(textarea) button.main").click()
    page.wait_for_url(re.compile(r"/drafts/\d+"))
    for _ in range(60):
        if page.locator("article.card[data-card]").count() > 1:
            break
        page.wait_for_timeout(500)
        page.goto(page.url)
    card_of(page, TASK).locator("[data-do=edit]").click()
    page.locator("#edit [name=product]").fill(PRODUCT)
    page.locator("#edit button.main").click()
    expect(card_of(page, TASK).locator("dd[data-field=product]")).to_contain_text(PRODUCT)
    page.locator("#confirm button.main").click()
    page.wait_for_url(re.compile(r"/directives/\d+"))
    expect(page.locator("main")).to_contain_text("121/KH-UBND")


def test_a_secret_text_is_refused_at_the_door(visitor, server, judge):
    page = visitor(locale="vi-VN")
    sign_in(page, server, "vi")
    page.goto("/directives/import")
    page.locator("textarea").first.fill("TUYỆT MẬT\n\n" + PLAN.replace("120/KH", "122/KH"))
    page.locator("main form:has(textarea) button.main").click()
    expect(page.locator("main")).to_contain_text(re.compile("mật", re.IGNORECASE))
    page.wait_for_timeout(1000)
    assert page.locator("#confirm").count() == 0
    judge(page)

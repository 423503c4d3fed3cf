"""The heart: a text is taken in, looked at beside itself, corrected, confirmed, and found in the ledger."""

import re

from playwright.sync_api import expect

from session import sign_in

PLAN = """ỦY BAN NHÂN DÂN	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG HÒA BÌNH	Độc lập - Tự do - Hạnh phúc
Số: 120/KH-UBND	Hòa Bình, ngày 02 tháng 11 năm 2026

KẾ HOẠCH
Chăm sóc cây xanh trên địa bàn phường Hòa Bình năm 2027

Thực hiện Kế hoạch số 205/KH-UBND ngày 21/9/2026 của UBND tỉnh Bình Mẫu, Ủy ban nhân dân phường ban hành Kế hoạch:

I. NHIỆM VỤ

1. Phòng Kinh tế, Hạ tầng và Đô thị phường chủ trì, phối hợp với Công an phường rà soát cây nguy hiểm trên các tuyến phố, hoàn thành trước ngày 15/12/2026.

2. Phòng Văn hóa - Xã hội phường chủ trì vận động nhân dân trồng mới tối thiểu 1.200 cây, hoàn thành trước ngày 30/6/2027.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế, Hạ tầng và Đô thị phường báo cáo kết quả về UBND phường trước ngày 20/12/2026.

CHỦ TỊCH

Nguyễn Thị Minh An
"""

TASK = "cây nguy hiểm"
PRODUCT = "Danh mục cây nguy hiểm kèm ảnh"


def upload(page, name, text):
    page.goto("/directives/import")
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()})
    page.locator("main form:has(input[type=file]) button.main").click()
    page.wait_for_url(re.compile(r"/drafts/\d+"))
    expect(page.locator("article.card[data-card]").nth(1)).to_be_visible()


def card_of(page, words):
    return page.locator("article.card", has_text=words).first


def select_words(page, words):
    """Selects words of the document as a person does with the mouse."""
    page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode());) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                node.parentElement.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));
                return;
            }
            throw new Error(`the text does not hold "${words}" in one piece`);
        }""",
        words)


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

"""Taking a text in and working on it beside itself, as the tests of the confirm page do."""

import re

from playwright.sync_api import expect

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

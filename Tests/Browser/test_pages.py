"""Every page a clerk can reach by links: found by walking, judged in each language, in light and in dark."""

import re
from urllib.parse import urlsplit

import pytest

from session import CLERKS, sign_in

LOCALES = {"vi": "vi-VN", "zh": "zh-CN", "en": "en-GB"}
MOST = 60
# Addresses that give a file, or go away.
NOT_PAGES = re.compile(r"^/(api|assets|sign-out)\b|\.(csv|xlsx|json|ics)\b|/(file|original)$")


def shape(link):
    """One of each kind is enough: numbers are alike, and so are values in a query."""
    parts = urlsplit(link)
    names = "&".join(sorted({pair.split("=")[0] for pair in parts.query.split("&") if pair}))
    return re.sub(r"\d+", "7", parts.path), names


def walk(page, server, first="/"):
    """Yields after going to each page, one of every shape, breadth first."""
    waiting, seen = [first], set()
    while waiting:
        link = waiting.pop(0)
        if shape(link) in seen or len(seen) >= MOST:
            continue
        seen.add(shape(link))
        answer = page.goto(link)
        assert answer.status == 200, f"{link}: {answer.status}"
        yield link
        for found in page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)"):
            if found.startswith(server.address + "/"):
                path = found[len(server.address):].split("#")[0]
                # Filters combine without end; each alone is enough.
                if not NOT_PAGES.search(path) and len(shape(path)[1].split("&")) == 1:
                    waiting.append(path)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LOCALES)
def test_every_page_is_accessible_and_fits(visitor, server, judge, language, scheme):
    page = visitor(locale=LOCALES[language], scheme=scheme)
    page.goto("/sign-in")
    judge(page)
    sign_in(page, server, language)
    pages = []
    for link in walk(page, server):
        pages.append(link)
        assert page.locator("html").get_attribute("lang") == {"zh": "zh-Hans"}.get(language, language), link
        assert page.locator("h1").count() == 1, f"{link} has {page.locator('h1').count()} headings of the first level"
        judge(page)
        page.set_viewport_size({"width": 360, "height": 740})
        judge(page)
        page.set_viewport_size({"width": 1280, "height": 900})
    reached = {shape(link)[0] for link in pages}
    assert {"/directives", "/directives/7", "/directives/import", "/assignments", "/assignments/7", "/bodies", "/bodies/7",
            "/people", "/people/7", "/profile"} <= reached, f"not reached by links: only {sorted(reached)}"


def test_pages_ask_for_sign_in(visitor, server):
    page = visitor(locale="zh-CN")
    for path in ("/assignments", "/directives", "/people", "/profile"):
        page.goto(path)
        assert "/sign-in" in page.url
        assert page.locator("html").get_attribute("lang") == "zh-Hans"


def test_an_address_that_names_nothing_says_so(visitor, server, judge):
    page = visitor()
    sign_in(page, server, "en")
    answer = page.goto("/assignments/999999999")
    assert answer.status == 404
    judge(page)


@pytest.mark.parametrize("language", CLERKS)
def test_the_skip_link_is_the_first_stop_of_the_keyboard(visitor, server, language):
    page = visitor()
    sign_in(page, server, language)
    page.goto("/assignments")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"

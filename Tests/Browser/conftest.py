"""What every browser test is given: a server with the samples, a browser, a person signed in, a judge of pages."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from remit_server import Server

CHROMIUM = os.environ.get("REMIT_CHROMIUM") or shutil.which("chromium")
WAIT = 20_000


@pytest.fixture(scope="session")
def server():
    with Server() as server:
        yield server


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        # The sandbox needs rights that a build machine's root does not have; the pages are our own.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium, server):
    """Makes pages: `visitor(locale=…, scheme=…, width=…, scripts=…)`; what the browser complains of fails the test."""
    contexts, errors = [], []

    def visit(locale="en-GB", scheme="light", width=1280, scripts=True):
        context = chromium.new_context(
            base_url=server.address, locale=locale, color_scheme=scheme, java_script_enabled=scripts,
            viewport={"width": width, "height": 900}, timezone_id="Asia/Ho_Chi_Minh", reduced_motion="reduce")
        context.set_default_timeout(WAIT)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: note_complaint(message, errors))
        page.on("response", lambda answer: note_failure(answer, errors))
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not errors, f"the browser complained: {errors}"


def note_complaint(message, errors):
    """A script's or the policy's error; what could not be loaded is noted with its address below."""
    if message.type == "error" and not message.text.startswith("Failed to load resource"):
        errors.append(message.text)


def note_failure(answer, errors):
    """A style, script or picture that did not come; the status of a page is for the test to judge."""
    if answer.status >= 400 and answer.request.resource_type != "document":
        errors.append(f"{answer.status} {answer.url}")


@pytest.fixture
def judge():
    """Judges a page as it stands: no violation that axe knows of, and nothing that sticks out sideways."""

    def look(page):
        result = Axe().run(page)
        assert result.violations_count == 0, f"{page.url}\n{result.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{page.url} is {wide} px wider than the window"

    return look

"""Signing in to the demonstration: in a browser, or for a token of the API."""

import http.cookiejar
import re
import urllib.parse
import urllib.request

# One clerk of each sample organisation; each reads the pages in the own language.
SCOPE = ["readLedger", "importDirective", "confirmDirective", "amendAssignment", "completeAssignment"]
CLERKS = {"vi": "quocbao", "zh": "zhaomin", "en": "okafor"}


def password_of(server):
    """The password that the demonstration printed for everybody."""
    found = re.search(r"(?i)password\W+(\S+)", server.said())
    assert found, f"the demonstration does not say how to sign in:\n{server.said()}"
    return found[1]


def sign_in(page, server, language="vi"):
    """Signs the clerk of that language in and waits for the first page."""
    page.goto("/sign-in")
    page.locator("[name=sign_in_name]").fill(CLERKS[language])
    page.locator("[name=password]").fill(password_of(server))
    page.locator("main button").click()
    page.wait_for_url(lambda address: "/sign-in" not in address)


def token_of(server, language="en"):
    """A token for the API, made on the profile page as a person would."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def post(path, **fields):
        data = urllib.parse.urlencode(fields, doseq=True).encode()
        request = urllib.request.Request(server.address + path, data, {"Origin": server.address})
        with opener.open(request, timeout=30) as answer:
            return answer.read().decode()

    post("/sign-in", sign_in_name=CLERKS[language], password=password_of(server), **{"return": "/profile"})
    with opener.open(server.address + "/profile", timeout=30) as answer:
        form = re.search(r'name="token" value="([^"]+)"', answer.read().decode())[1]
    page = post("/profile/tokens", token=form, name="API tests", days="1", scope=SCOPE)
    return re.search(r"<code>([^<]+)</code>", page)[1]

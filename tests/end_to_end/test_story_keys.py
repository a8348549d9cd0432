"""The demo's two keys: in one browser the vendor's person and the community manager answer each other."""

from playwright.sync_api import expect

from tests.end_to_end.story import Demo, NewContext, come


def test_both_sides_of_the_library_answer_each_other_in_one_browser(demo: Demo, new_context: NewContext) -> None:
    browser = new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
    vendor, brand = browser.new_page(), browser.new_page()
    vendor.goto(demo.link("Gwendal"))
    expect(vendor.locator(".batch", has_text="Waits for your key")).to_contain_text("coupon de recharge")
    expect(vendor.locator(".batch", has_text="Waits for the other side’s key")).to_contain_text("destockage")
    malo = come(demo, new_context, "Malo")
    malo.say("Bonjour", name="Malo B")
    malo.write("Payez par coupon de recharge")
    expect(malo.line("Payez par coupon de recharge")).to_contain_text("Waiting for a person")

    brand.goto(demo.link("Camille"))
    expect(brand.locator("#asked")).to_contain_text("1 proposal waits for you")
    brand.get_by_role("link", name="Library").click()
    brand.get_by_role("link", name="Proposals").click()
    asked = brand.locator(".batch", has_text="destockage")
    expect(asked).to_contain_text("Gwendal (the vendor)")
    asked.get_by_role("button", name="Agree").click()
    expect(brand.locator("#flash")).to_contain_text("Agreed. It is in force now.")
    malo.write("https://baraban-destockage.example")
    expect(malo.text).to_have_value("https://baraban-destockage.example")  # refused: back in the composer

    urgent = vendor.locator(".batch", has_text="coupon de recharge")
    urgent.get_by_label("In your own words").fill("Seen too.")
    urgent.get_by_role("button", name="Agree").click()
    expect(vendor.locator("#flash")).to_contain_text("Agreed. It is in force now.")
    vendor.goto(vendor.url.partition("/library")[0] + "/library/proposals")
    vendor.get_by_role("link", name="What was declined, and why").click()
    expect(vendor.locator("tbody tr")).to_have_count(1)
    expect(vendor.locator("tbody tr")).to_contain_text("la critique ne se retient pas")
    vendor.goto(vendor.url.partition("/log")[0] + "/library/settings")
    expect(vendor.locator("#agreement")).to_contain_text("Gwendal owner")


def test_the_tour_on_the_brands_home_leads_to_the_vendors_proposals(demo: Demo, new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1280, "height": 860}, locale="en-GB").new_page()
    page.goto(demo.link("Inès").partition("?")[0] + "en/")
    with page.expect_popup() as opened:
        page.locator(".steps").get_by_role("link", name="Gwendal, of the vendor Guettelune").click()
    expect(opened.value.get_by_role("heading", name="Proposals")).to_be_visible()
    expect(opened.value.locator(".batch")).to_have_count(2)

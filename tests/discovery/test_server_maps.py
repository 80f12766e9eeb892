"""Pages → what a web server reads: old addresses and withdrawn ones."""

from discovery.server_maps import nginx, redirects
from newsroom.pages import jobs
from tests.newsroom.making import catalogue, record

GIVEN = (
    record("news/2017/x.md", aliases=("/lama/", "/2017/é;{$a}/", "/old.html")),
    record("news/2017/y.md", aliases=("/y/",), withdrawn="2017-03-01", withdrawn_reason="Keliru."),
)


def test_hosts_of_static_sites_learn_the_new_address_of_every_old_one():
    assert redirects(jobs(catalogue(*GIVEN))) == (
        "# Old addresses and their new ones.\n"
        "/lama/ /berita/2017/x/ 301\n"
        "/2017/%C3%A9%3B%7B%24a%7D/ /berita/2017/x/ 301\n"
        "/old.html /berita/2017/x/ 301\n"
        "/y/ /berita/2017/y/ 301\n"
    )


def test_nginx_learns_of_withdrawn_pages_too():
    """In quotes, so that a strange alias says nothing else to nginx."""
    assert nginx(jobs(catalogue(*GIVEN))).splitlines()[1:] == [
        'location = "/berita/2017/y/" { error_page 410 /berita/2017/y/index.html; return 410; }',
        'location = "/lama/" { return 301 /berita/2017/x/; }',
        'location = "/2017/é;{$a}/" { return 301 /berita/2017/x/; }',
        'location = "/old.html" { return 301 /berita/2017/x/; }',
        'location = "/y/" { return 301 /berita/2017/y/; }',
    ]


def test_an_empty_list_is_not_moved_for_good():
    """A browser would never ask again for a list that comes back."""
    whole = catalogue(lists=("/berita/",))
    assert [job.address for job in jobs(whole)][-1] == "/berita/"
    assert "/berita/" not in redirects(jobs(whole)) + nginx(jobs(whole))


def test_a_site_without_old_addresses_has_the_files_all_the_same():
    """A server that includes one would not start without it."""
    assert redirects(jobs(catalogue())).splitlines() == ["# Old addresses and their new ones."]
    assert len(nginx(jobs(catalogue())).splitlines()) == 1

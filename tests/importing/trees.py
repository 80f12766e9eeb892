"""Little sites as Jekyll, Hugo and Pelican have them: path → text, or bytes of a picture."""

from tests.importing.word import photo

JEKYLL = {
    "_config.yml": "title: Blog lama\nurl: https://blog.example.ac.id\nbaseurl: /pustaka\n",
    "index.md": "---\nlayout: home\n---\n",
    "_posts/2017-02-22-grand-launching.md": """\
---
layout: post
title: "Grand launching: Open Library"
description: Open Library dibuka untuk semua.
author: Sari Pertiwi
tags: [layanan, Kutu Buku]
categories: [announcement]
image: /assets/img/Aula.JPG
image_alt: Rektor menggunting pita
rating: 5
---
Open Library dibuka.

![Tamu di aula]({{ site.baseurl }}/assets/img/Aula.JPG "Aula lantai 5")

Lihat [jam buka]({{ site.baseurl }}{% post_url 2018-01-05-jam-buka %}) dan
[denah](/pustaka/assets/denah.pdf), atau [katalog](https://katalog.example.ac.id/).

{% highlight python %}
print("{{ nama }}")
{% endhighlight %}

{% include galeri.html %}
""",
    "_posts/2018-01-05-jam-buka.md": """\
---
title: Jam buka baru
date: 2018-01-05 23:30:00 +0000
last_modified_at: 2018-02-01
permalink: /layanan/jam-buka/
redirect_from: [/jam/]
published: false
---
Perpustakaan **buka** sampai malam. Mulai hari Senin.

<!--more-->

Sisanya: [peresmian](https://blog.example.ac.id/pustaka/announcement/2017/02/22/grand-launching.html).
""",
    "assets/img/Aula.JPG": photo(),
    "assets/denah.pdf": b"%PDF-1.4\n",
}

HUGO = {
    "hugo.toml": 'baseURL = "https://lama.example.ac.id/"\n[permalinks]\nberita = "/:year/:month/:slug/"\n',
    "content/_index.md": '+++\ntitle = "Depan"\n+++\n',
    "content/berita/kunjungan/index.md": """\
+++
title = "Kunjungan Universitas Contoh"
date = 2019-03-04T10:15:00+07:00
lastmod = 2019-03-05
summary = "Tamu dari Universitas Contoh melihat ruang baca."
slug = "kunjungan-contoh"
tags = ["Kunjungan"]
aliases = ["/tamu/"]
draft = false

[params]
warna = "hijau"
+++
Tamu datang pagi hari.

{{< figure src="foto.png" alt="Tamu membaca" caption="Ruang baca" >}}

{{< youtube dQw4w9WgXcQ >}}

Lihat {{< ref "/posts/tenang.md" >}} juga [ini]({{< ref "tenang.md" >}}).

{{< galeri nama="x" >}}
""",
    "content/berita/kunjungan/foto.png": photo("olive", "PNG"),
    "content/posts/tenang.md": '+++\ntitle = "Ruang tenang"\ndate = "2019-05-06"\n+++\nRuang ini sunyi.\n',
}

PELICAN = {
    "pelicanconf.py": "ARTICLE_URL = 'posts/{date:%Y}/{slug}/'\nSITEURL = ''\nPATH = 'content'\n",
    "content/donasi.md": """\
Title: Donasi seribu buku
Date: 2020-10-01 08:00
Modified: 2020-10-02
Category: Press
Tags: donasi buku, kota
Authors: Budi Santoso, Sari Pertiwi
Slug: donasi-buku
Summary: Seribu buku datang dari warga.
Status: published

Buku datang. Lihat [ruang tenang]({filename}lain/tenang.md#jam) dan ![Kardus]({static}/images/kardus.jpg).

![](https://gambar.example.org/x.jpg)

[1]: {attach}lain/daftar.csv
""",
    "content/lain/tenang.md": "Title: Ruang tenang\nDate: 02/01/2025\n\nSunyi.\n",
    "content/lain/daftar.csv": b"a,b\n",
    "content/images/kardus.jpg": photo("navy"),
    "content/pages/tentang.md": "Title: Tentang\n\nKami.\n",
    "content/lama.rst": "Judul\n=====\n\n:date: 2010-01-01\n",
}


def planted(folder, tree):
    """The folder with these files in it."""
    for path, given in tree.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(given if isinstance(given, bytes) else given.encode())
    return folder

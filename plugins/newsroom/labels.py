"""The closed lists of the records → what a reader is shown, in both languages."""

Labels = dict[str, dict[str, str]]

SECTIONS: Labels = {
    "news": {"id": "Berita", "en": "News"},
    "announcement": {"id": "Pengumuman", "en": "Announcement"},
    "new-books": {"id": "Buku baru", "en": "New books"},
    "press": {"id": "Media massa", "en": "In the press"},
    "community": {"id": "Pengabdian masyarakat", "en": "Community"},
    "service": {"id": "Layanan", "en": "Services"},
}
EVENT_STATES: Labels = {
    "scheduled": {"id": "", "en": ""},
    "cancelled": {"id": "Dibatalkan", "en": "Cancelled"},
    "postponed": {"id": "Ditunda", "en": "Postponed"},
    "rescheduled": {"id": "Dijadwalkan ulang", "en": "Rescheduled"},
}
NUMBERS: Labels = {
    "books": {"id": "buku", "en": "books"},
    "books-given": {"id": "buku donasi", "en": "donated books"},
    "theses": {"id": "tugas akhir dan tesis", "en": "final projects and theses"},
    "abstracts": {"id": "abstrak", "en": "abstracts"},
    "proceedings": {"id": "artikel e-proceeding", "en": "e-proceedings articles"},
    "speakers": {"id": "pembicara", "en": "speakers"},
    "sessions": {"id": "sesi", "en": "sessions"},
    "days": {"id": "hari", "en": "days"},
    "institutions": {"id": "lembaga", "en": "institutions"},
    "pupils": {"id": "murid", "en": "pupils"},
    "villages": {"id": "desa", "en": "villages"},
    "broadcasts": {"id": "siaran", "en": "broadcasts"},
}
AUDIENCES: Labels = {
    "public": {"id": "Umum", "en": "Everybody"},
    "students": {"id": "Mahasiswa", "en": "Students"},
    "new-students": {"id": "Mahasiswa baru", "en": "New students"},
    "lecturers": {"id": "Dosen", "en": "Lecturers"},
    "staff": {"id": "Pegawai", "en": "Staff"},
    "librarians": {"id": "Pustakawan", "en": "Librarians"},
    "schools": {"id": "Sekolah", "en": "Schools"},
    "alumni": {"id": "Alumni", "en": "Alumni"},
}
VISITOR_KINDS: Labels = {
    "university": {"id": "Perguruan tinggi", "en": "University"},
    "library": {"id": "Perpustakaan", "en": "Library"},
    "school": {"id": "Sekolah", "en": "School"},
    "government": {"id": "Pemerintah", "en": "Government"},
    "company": {"id": "Perusahaan", "en": "Company"},
    "community": {"id": "Komunitas", "en": "Community"},
    "campus": {"id": "Kampus Telkom University", "en": "Campus of Telkom University"},
    "other": {"id": "Lembaga lain", "en": "Other institution"},
}
PARTNER_TYPES: Labels = {
    "university": {"id": "Perguruan tinggi", "en": "University"},
    "institute": {"id": "Lembaga penelitian", "en": "Research institute"},
    "government": {"id": "Pemerintah", "en": "Government"},
    "foundation": {"id": "Yayasan", "en": "Foundation"},
    "network": {"id": "Jejaring", "en": "Network"},
    "organisation": {"id": "Organisasi", "en": "Organisation"},
    "company": {"id": "Perusahaan", "en": "Company"},
}
EVIDENCE: Labels = {
    "signing-report": {
        "id": "Penandatanganannya diberitakan oleh sumber yang disebut di bawah.",
        "en": "Its signing was reported by a source named below.",
    },
    "agreement-stated": {
        "id": "Sumber menyebut ada perjanjian; penandatanganannya tidak dapat kami pastikan.",
        "en": "A source states that an agreement exists; we could not confirm its signing.",
    },
    "partnership-stated": {
        "id": "Sumber menyebut kerja samanya tanpa menyebut dokumen.",
        "en": "A source names the cooperation, but no document.",
    },
    "exchange-call": {
        "id": "Kantor urusan internasional menawarkan programnya; dokumennya tidak disebut.",
        "en": "The International Office offered its programme; the document behind it is not named.",
    },
}
AGREEMENT_STATES: Labels = {
    "planned": {"id": "Direncanakan", "en": "Planned"},
    "active": {"id": "Berlaku", "en": "Active"},
    "expiring": {"id": "Segera berakhir", "en": "Ending soon"},
    "expired": {"id": "Berakhir", "en": "Expired"},
    "renewed": {"id": "Diperbarui", "en": "Renewed"},
    "ended": {"id": "Diakhiri lebih awal", "en": "Ended early"},
    "unknown": {"id": "Tanggal akhir tidak disebutkan", "en": "End date not stated"},
}
DOCUMENTS: Labels = {
    "public": {"id": "Terbuka", "en": "Public"},
    "on-request": {"id": "Atas permintaan", "en": "On request"},
    "not-public": {"id": "Tidak dibuka untuk umum", "en": "Not public"},
}
TERMS: Labels = {
    "none": {"id": "Tanpa batas waktu", "en": "Without end"},
    "renews": {"id": "Diperpanjang otomatis", "en": "Renews by itself"},
    "": {"id": "", "en": ""},
}
#: What the four kinds of document are.
AGREEMENT_KINDS: Labels = {
    "LoI": {
        "id": "Letter of Intent: pernyataan minat untuk bekerja sama, belum mengikat.",
        "en": "Letter of Intent: both sides say that they want to work together; it binds nobody yet.",
    },
    "MoU": {
        "id": "Memorandum of Understanding: nota kesepahaman, payung bagi kerja sama.",
        "en": "Memorandum of Understanding: the framework for working together.",
    },
    "MoA": {
        "id": "Memorandum of Agreement: perjanjian dengan kewajiban kedua pihak.",
        "en": "Memorandum of Agreement: it says what each side will do.",
    },
    "IA": {
        "id": "Implementation atau Inter-institutional Agreement: perjanjian untuk satu program.",
        "en": "Implementation or Inter-institutional Agreement: it governs one programme.",
    },
}
FIELDS: Labels = {
    "research": {"id": "Riset", "en": "Research"},
    "student-exchange": {"id": "Pertukaran mahasiswa", "en": "Student exchange"},
    "lecturer-exchange": {"id": "Pertukaran dosen", "en": "Lecturer exchange"},
    "staff-exchange": {"id": "Pertukaran staf", "en": "Staff exchange"},
    "summer-course": {"id": "Kursus musim panas", "en": "Summer course"},
    "joint-degree": {"id": "Gelar bersama", "en": "Joint degree"},
    "joint-curriculum": {"id": "Kurikulum bersama", "en": "Joint curriculum"},
    "publication": {"id": "Publikasi", "en": "Publication"},
    "training": {"id": "Pelatihan", "en": "Training"},
    "internship": {"id": "Magang", "en": "Internship"},
    "scholarship": {"id": "Beasiswa", "en": "Scholarship"},
    "community-service": {"id": "Pengabdian kepada masyarakat", "en": "Community service"},
    "cultural": {"id": "Kebudayaan", "en": "Culture"},
    "other": {"id": "Lainnya", "en": "Other"},
}

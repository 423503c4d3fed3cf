import Testing

@testable import Reading

@Suite struct EnglishDocuments {
    @Test func `an action plan with numbered actions, labels and headings that name a body`() {
        let text = """
            RIVERTON CITY COUNCIL

            Decision No. 14/2026

            12 January 2026

            Action Plan for Cleaner Streets 2026

            To: All departments; District offices

            Pursuant to Resolution No. 3/2025 of 4 November 2025, the Council sets out 5 actions.

            1. Waste collection
            1.1 Collect household waste daily. The Sanitation Department shall open no fewer than 20 new collection points by 31 March 2026, in coordination with the Roads Office.
            1.2 Publish the collection timetable on the city website.
            Lead: Communications Office
            Support: Sanitation Department, IT Unit
            Deadline: 15 February 2026
            Deliverable: Collection timetable

            2. Department of Parks and Gardens
            (a) Plant at least 400 trees before the end of June 2026.
            (b) Keep park litter complaints below 5% throughout the year.

            3. Reporting
            3.1 District offices shall report to the Council quarterly on progress, by the 10th of the month following the quarter.
            3.2 Within 30 days of issue, each department must submit its own plan to the Council Secretariat.
            """
        let expected = [
            "plan | 14/2026 | RIVERTON CITY COUNCIL | 2026-01-12 | basis 3/2025 | to All departments,District offices",
            "1.1 | line 14 | Sanitation Department | with Roads Office | date by 2026-03-31 | >=20",
            "1.2 | line 15 | Communications Office | with Sanitation Department,IT Unit | date by 2026-02-15 | product Collection timetable",
            "2.a | line 22 | Department of Parks and Gardens | date by 2026-06-30 | >=400",
            "2.b | line 23 | Department of Parks and Gardens | <5%",
            "3.1 | line 26 | District offices | recurring quarterly before 04-10",
            "3.2 | line 27 | each department | relative by 2026-02-11 | product plan",
            "report > District offices > Council > progress > quarterly > 04-10",
        ]
        #expect(Summary.of(text) == expected)
    }

    @Test func `a table of owners, deadlines and deliverables`() {
        let text = """
            Performance Improvement Programme

            | No. | Action | Owner | Deadline | Deliverable |
            |---|---|---|---|---|
            | 1 | Train 120 counter staff in the new procedure | Human Resources Division | 30 June 2026 | Training report |
            | 2 | Cut average waiting time to 12 minutes | Service Centre and IT Unit | Q3 2026 | Waiting-time log |
            | 3 | Answer 95% of calls within two minutes | Contact Centre | Ongoing | |
            """
        let expected = [
            "programme",
            "1 | line 5 | Human Resources Division | date by 2026-06-30 | =120 | product Training report",
            "2 | line 6 | Service Centre,IT Unit | range from 2026-07-01 by 2026-09-30 | =12 | product Waiting-time log",
            "3 | line 7 | Contact Centre | ongoing | =95% <=2minutes",
        ]
        #expect(Summary.of(text) == expected)
    }

    @Test func `a reference number below the letterhead, and a report by a day of each quarter`() {
        let text = """
            MINISTRY OF HARBOURS
            Our ref: MOH/PORTS/2026/7
            12 March 2026

            PORT SAFETY PLAN 2026-2027

            1. Quays
            1.1 The Harbour Authority shall inspect all 40 quays by 30 September 2026.
            1.2 The Safety Unit will submit a progress report to the Permanent Secretary by the 10th of each quarter.
            """
        let expected = [
            "plan | MOH/PORTS/2026/7 | MINISTRY OF HARBOURS | 2026-03-12",
            "1.1 | line 8 | Harbour Authority | date by 2026-09-30 | =40",
            "1.2 | line 9 | Safety Unit | recurring quarterly before 01-10 | product progress report",
            "report > Safety Unit > Permanent Secretary > a progress report > quarterly > 01-10",
        ]
        #expect(Summary.of(text) == expected)
    }
}

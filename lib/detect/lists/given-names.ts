import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Given names common somewhere in the world. */
export const GIVEN_NAMES = wordSet(`
Aaron Abbas Abdel Abdi Abdoulaye Abdul Abdulaziz Abdulla Abdullah Abdullahi Abel Abigail Abraham Abu Ada Adam Adama
Adebayo Adel Adewale Adnan Adolfo Adrian Adriana Agnes Agustin Ahmad Ahmed Aisha Ajay Akbar Akira Aku Alain Alan Albert
Alberto Aleksandr Aleksandra Alejandra Alejandro Alex Alexander Alexandra Alexandre Alexei Alexis Alfonso Alfred Alfredo
Ali Alice Alicia Alison Allan Allen Alma Alvaro Amal Amanda Amelia Amina Aminata Amir Amit Amr Amy Ana Anas Anastasia
Anatoly Anders Andre Andrea Andreas Andrei Andrés Andres Andrew Andrey Andrzej Andy Angel Angela Angelina Angelo Angus
Anil Anita Anja Ann Anna Anne Annette Annie Anthony Antoine Anton Antonio António Antony Anwar April Aravind Ariel Arif
Aristide Armando Arnaud Arne Arnold Arthur Artur Arturo Arun Arvind Asha Ashley Ashok Ashraf Asif Asma Astrid Atiku
Audrey August Augusto Austin Ayesha Aziz Bader Barack Barbara Barry Bart Bashar Bashir Beatrice Beatriz Ben Benedict
Benigno Benjamin Benny Benoit Bernard Bernardo Bernie Beth Betty Beverly Bilal Bill Billy Bjorn Blanca Bob Bobby Bola
Bongani Boris Brad Bradley Brandon Brenda Brendan Brett Brian Bridget Bronwyn Bruce Bruno Bryan Caitlin Calvin Cameron
Camila Camille Candice Carl Carla Carlo Carlos Carmen Carol Carolina Caroline Carolyn Carrie Catherine Cathy Cecilia
Cedric Celia Cesar César Chad Chandra Charles Charlie Charlotte Chelsea Cheryl Chidi Chinedu Chloe Chris Christian
Christiana Christina Christine Christophe Christopher Chuck Claire Clara Clarence Claude Claudia Claudio Clement
Cleopas Clifford Clive Colin Connor Conrad Cooper Cornelius Craig Cristian Cristiano Cristina Curtis Cynthia Cyril
Daisy Damian Damon Dan Dana Daniel Daniela Danielle Danny Darius Darren Dave David Davide Dawn Dean Deborah Debra
Deepak Delphine Denis Denise Dennis Derek Desmond Diana Diane Didier Diego Dieter Dilma Dimitri Dina Dinesh Dmitri
Dmitry Dolores Dominic Dominique Don Donald Donna Dora Doris Dorothy Doug Douglas Duncan Dwayne Dylan Ebrahim Eddie
Edgar Edith Edmund Eduard Eduardo Edward Edwin Efrain Eileen Elaine Eleanor Elena Eli Elias Elisa Elisabeth Elise
Elizabeth Ella Ellen Elliot Elsa Emad Emanuel Emil Emilio Emily Emma Emmanuel Emmanuelle Emmerson Enrico Enrique Eric
Erica Erik Erin Ernest Ernesto Esteban Esther Ethan Eugene Eva Evan Eve Evelyn Evo Ewa Fabio Fadi Fahad Faisal Farah
Farid Farouk Fatima Fatou Fatoumata Federico Felipe Felix Ferdinand Fernanda Fernando Fidel Fiona Flavio Florence
Florian Frances Francesca Francesco Francis Francisco Franck Francois François Frank Franklin Franz Fred Frederic
Frederick Frederik Frida Friedrich Gabriel Gabriela Gabriele Gareth Gary Gavin Geert Gemma Gene Geoff Geoffrey George
Georges Georgia Gerald Gerard Gerardo Gerhard Gilbert Gina Giorgio Giovanni Giulia Giuseppe Gladys Glen Glenn Gloria
Godfrey Goodluck Gordon Grace Graham Grant Greg Gregory Greta Guido Guillaume Guillermo Gunnar Gustavo Guy Habib Haider
Hakim Halima Hamad Hamid Hamza Hana Hani Hank Hannah Hans Harold Haroon Harriet Harry Haruki Harvey Hasan Hashim Hassan
Hayley Heather Hector Héctor Heidi Heiko Heinrich Helen Helena Helga Helmut Henri Henrik Henrique Henry Herbert Herman
Hilary Hillary Hiroshi Hiroyuki Holly Hosni Howard Hubert Hugh Hugo Humberto Hussain Hussein Ian Ibrahim Ida Idris Igor
Ilham Ilya Imad Imelda Imran Ines Ingrid Inigo Irene Irina Iris Isaac Isabel Isabella Isabelle Ismail Issa Ivan Ivana
Jabulani Jack Jackie Jackson Jacob Jacques Jaime Jair Jake Jamal James Jamie Jan Jane Janet Janice Janine Jared Jasmine
Jason Javier Jay Jayden Jean Jeff Jeffrey Jelena Jemima Jennifer Jenny Jens Jeremy Jerome Jerry Jesper Jesse Jessica
Jesus Jesús Jill Jim Jimmy Jo Joan Joanna Joanne Joao João Joaquin Jocelyn Joe Joel Johan Johann Johanna Johannes John
Johnny Joko Jomo Jon Jonas Jonathan Jordan Jorge José Jose Joseph Josephine Josh Joshua Joy Joyce Juan Juana Judith
Judy Julia Julian Juliana Julie Julien Julio Julius June Justin Justine Kamal Kamala Kamran Karen Karim Karin Karl
Karolina Kate Katharina Katherine Kathleen Kathryn Kathy Katie Katrina Kay Kazuo Keith Kelly Kelvin Ken Kenneth Kenny
Kerry Kevin Khadija Khaled Khalid Khalifa Kim Kimberly Kiran Kirsten Klaus Kofi Kris Krishna Kristen Kristin Kumar Kurt
Kwame Kwesi Kyle Lance Lara Larry Lars Laura Lauren Laurence Laurent Lawrence Layla Leah Lech Lee Leila Len Lena Leo
Leon Leonard Leonardo Leonid Leroy Leslie Leticia Lewis Li Liam Liana Lidia Lilian Lily Lina Linda Lindsay Lionel Lisa
Liz Lloyd Lois Lorena Lorenzo Lori Louis Louisa Louise Luc Luca Lucas Lucia Lucy Ludwig Luigi Luis Luisa Luiz Lukas
Luke Lula Lydia Lynn Mabel Macarena Madeleine Magnus Maha Mahathir Mahinda Mahmood Mahmoud Maite Malala Malcolm Malik
Mamadou Manfred Manmohan Manoj Manuel Manuela Marc Marcel Marcelo Marcia Marco Marcos Marcus Margaret Margarita Maria
María Mariam Mariana Marie Marija Marilyn Marina Mario Marion Marissa Mark Marko Markus Marlene Marta Martha Martin
Martina Marty Martín Marvin Mary Maryam Mateo Mathieu Mathilde Matt Matteo Matthew Matthias Maureen Maurice Mauricio
Max Maxim Maximilian Maxime Maya Medhat Megan Mehdi Mehmet Melanie Melissa Mercedes Mia Michael Michaela Micheal Michel
Michele Michelle Miguel Mikael Mike Mikhail Milan Mildred Milos Min Mina Miriam Miro Mitchell Mitt Mohamad Mohamed
Mohammad Mohammed Mohan Molly Mona Monica Monique Morgan Morris Mostafa Moses Moussa Muammar Muhammad Muhammadu Muna
Mustafa Mwai Myriam Nabil Nadia Nadine Najib Nana Nancy Naomi Narendra Nasser Natalia Natalie Natasha Nathan Nathalie
Nawaz Nayib Neil Nelson Nestor Nicholas Nick Nicola Nicolae Nicolas Nicolás Nicole Nigel Nikita Nikola Nikolai Nikos
Nils Nina Nirmala Nitin Noah Noam Noel Noor Nora Noriko Norma Norman Nouri Nur Nursultan Oleg Oleksandr Olena Olga
Oliver Olivia Olivier Olusegun Omar Oprah Orlando Oscar Osama Osman Otto Owen Pablo Pamela Paola Paolo Pascal Pat
Patricia Patricio Patrick Patrik Paul Paula Paulina Paulo Pavel Pedro Peggy Penny Per Perry Pete Peter Petra Petro
Phil Philip Philippa Philippe Phillip Phoebe Phyllis Pierre Pieter Piotr Prakash Pranab Prayut Priti Priya Rachel Rafael
Rafic Rahul Raila Raj Raja Rajesh Rajiv Rakesh Ralph Ram Rami Ramesh Ramiro Ramon Ramón Rana Randy Rania Raphael
Rashid Raul Raúl Ravi Ray Raymond Rebecca Recep Reem Reggie Regina Reinhard Rene René Renee Ricardo Richard Rick Ricky
Riaz Rishi Rita Rob Robert Roberta Roberto Robin Rodrigo Rodney Rodolfo Rodrigo Roger Roland Rolf Roman Romano Ron
Ronald Ronnie Rory Rosa Rosalind Rose Rosemary Ross Roy Ruben Rudolf Rudy Rupert Russell Ruth Ryan Saad Sabrina Saddam
Sadiq Saeed Said Salah Salam Saleh Salim Sally Salma Salman Salva Salvador Sam Samantha Samir Samira Samson Samuel Sana
Sandra Sandy Sanjay Sara Sarah Sasha Satoshi Saul Scott Sean Sebastian Sebastián Serena Serge Sergei Sergey Sergio
Seth Shafiq Shahid Shane Shannon Sharon Shaun Shawn Sheila Shelley Sherry Shinzo Shirley Shreya Sibusiso Sidney Silvia
Silvio Simon Simone Simona Sipho Sofia Solomon Sonia Sonja Sophia Sophie Spencer Stacey Stanislav Stanley Stefan Stefano
Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Suleiman Sultan Sumit Sunil Suresh Susan Susana Susanne Suzanne
Svetlana Sven Sylvia Sylvie Taha Takeshi Tamara Tammy Tanya Tara Tariq Taro Tatiana Tayyip Ted Teresa Terence Teresa
Terry Thabo Thandi Theo Theodore Theresa Thierry Thomas Tiffany Tim Timothy Tina Tito Tobias Toby Todd Tom Tomas Tommy
Tony Tracey Tracy Travis Trevor Tristan Tyler Uhuru Ulrich Uma Umar Umaru Ursula Usman Valentina Valeria Valerie Vanessa
Vera Veronica Vicente Vicki Victor Victoria Vijay Viktor Vikram Vince Vincent Vinod Viola Virginia Vivian Vivek Vlad
Vladimir Volodymyr Walid Wally Walter Wanda Wanjiru Warren Wayne Wendy Werner Wesley Wilfred Wilhelm Will William
Willie Wilson Winnie Winston Wolfgang Xavier Xi Yahya Yana Yasmin Yasser Yitzhak Yoko Yolanda Yoshihide Yoweri Youssef
Yuri Yusuf Yvette Yvonne Zack Zachary Zahra Zainab Zeinab Zoe Zoran Zuzana Recep Ebba Ayman Ramzi Whiting
`);
